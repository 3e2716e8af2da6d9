import { inTransaction } from '@elevate/db/open'
import { sendLetters, type WantedLetter } from '../src/features/letters/public.ts'
import type { TestApi } from './harness.ts'

/** Writes a letter as the system would; the id of the newest letter to that applicant. */
export const sendLettersAsSystem = async (api: TestApi, letter: WantedLetter): Promise<string> => {
  await inTransaction(api.database, 'system', (tx) =>
    sendLetters(tx, api.deps, { letters: [letter], by: { personId: null, now: api.deps.clock() } }),
  )
  const { rows } = await api.owner.query('select id from letters where application_id = $1 order by id desc limit 1', [
    letter.applicationId,
  ])
  return rows[0].id
}
