import pg from 'pg'

/** True while nobody is known: the demo programme is loaded, or the first administrator invited, only then. */
export const isEmpty = async (databaseUrl: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from people) as empty')
    return rows[0]?.empty ?? true
  } finally {
    await client.end()
  }
}
