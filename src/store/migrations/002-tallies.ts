/** What residents told about provisions, counted per day, apart from every chat. */
export const tallies = `
CREATE TABLE tallies (
  day TEXT NOT NULL,
  provision TEXT NOT NULL,
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (day, provision, what, reason)
) STRICT, WITHOUT ROWID;
`;
