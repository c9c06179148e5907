/** The system's code of an error ("EADDRINUSE"), else its name: never its message, which may hold what a resident wrote. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? String(error.code) : error.name;
}
