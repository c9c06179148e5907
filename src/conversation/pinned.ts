/** Ids of the emergency lines that answers name themselves; the editorial check holds the content to them. */
export const DANGER = '112';
/** Open day and night, for whoever finds another line closed. */
export const ALWAYS = 'veilig-thuis';
