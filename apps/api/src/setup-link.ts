import { connect } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import { newLink } from './features/accounts/public.ts'

/**
 * A one-time link, good for a day, with which the first administrator and organisation are created. `databaseUrl`:
 * any role that may work as the application; `publicUrl`: where people open the product.
 */
export const createSetupLink = async (databaseUrl: string, publicUrl: string): Promise<string> => {
  const database = connect({ url: databaseUrl, size: 1 })
  try {
    const expiresAt = new Date(Date.now() + 86_400_000)
    const link = await inTransaction(database, 'system', (tx) =>
      newLink(tx, publicUrl, { purpose: 'first-administrator', personId: null, expiresAt }),
    )
    return link.url
  } finally {
    await database.close()
  }
}
