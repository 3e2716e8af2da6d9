import { readFile } from 'node:fs/promises'

type Journal = { entries: { when: number }[] }

const journal = new URL('../migrations/meta/_journal.json', import.meta.url)

/** The moments of the migrations that this code expects; the database writes down those that it has had. */
const expected = readFile(journal, 'utf8').then((text) => (JSON.parse(text) as Journal).entries.map(({ when }) => when))

/** How many migrations this code expects and the database has not had. `newest` is the last one that it has had. */
export const countPendingMigrations = async (newest: number): Promise<number> =>
  (await expected).filter((when) => when > newest).length
