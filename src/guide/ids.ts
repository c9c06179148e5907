/** Ids by which content is known everywhere; file names and keys of the content. */
export type NeedId = string;
export type ProvisionId = string;
export type SubjectId = string;
export type LanguageCode = string;
