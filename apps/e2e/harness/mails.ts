import type { RunningElevate } from './elevate.ts'

export type Mail = { subject: string; body: string }

/** What was written to an address the newest first. */
export const mailsTo = async ({ database }: RunningElevate, address: string): Promise<Mail[]> => {
  const { rows } = await database.query<Mail>(
    'select subject, body from outbox where to_address = $1 order by id desc',
    [address],
  )
  return rows
}
