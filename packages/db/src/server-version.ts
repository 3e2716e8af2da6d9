/** The oldest PostgreSQL that the tests are run against. */
const oldest = 15

/** `server_version_num`, such as 150012: why this server will not do; undefined where it will. */
export const whyTooOld = (versionNumber: number): string | undefined =>
  versionNumber >= oldest * 10_000
    ? undefined
    : `Elevate needs PostgreSQL ${oldest} or newer, and this server is ${Math.floor(versionNumber / 10_000)}. Nothing was changed.`
