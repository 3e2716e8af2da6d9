import type { CheckKind, CheckOwner } from '@elevate/contracts/recruitment-vocabulary'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { dayInWords, sendLetters } from '../letters/public.ts'
import { tell } from '../notifications/public.ts'
import { addTasks } from '../tasks/public.ts'
import { checksOf } from './queries.ts'
import { isSettled } from './rules.ts'

type Telling = { applicationId: string; by: { personId: string | null; now: Date } }

/**
 * Writes to an applicant whose checks have begun, the way they want to be reached: what is asked of them, and by when.
 * Who has no page to look at has it all in the letter.
 */
export const tellOfChecks = async (tx: Tx, deps: Deps, { applicationId, by }: Telling): Promise<void> => {
  const rows = await checksOf(tx, { applicationId })
  const asked = rows
    .filter(({ owner, state }) => owner === 'applicant' && !isSettled(state))
    .map(({ label, dueOn }) => (dueOn === null ? label : `${label}, by ${dayInWords(dueOn)}`))
  const values = { 'asked of you': asked.join('\n') }
  await sendLetters(tx, deps, { letters: [{ applicationId, kind: 'checks-begun', values }], by })
}

export type Asked = {
  id: string
  organisationId: string
  personId: string | null
  name: string
  kind: CheckKind
  label: string
  owner: CheckOwner
  dueOn: string
  /** Where it is done. */
  page: string
}

/** Who signs in is told; for whom staff typed the application, somebody has to say it to them. */
export const tellOfOneMore = async (
  tx: Tx,
  deps: Deps,
  { id, organisationId, personId, name, label, dueOn, page }: Asked,
): Promise<void> => {
  const about = { organisationId, href: page, dedupeKey: `check-added:${id}` }
  if (personId) {
    const body = 'We have added something to what we ask of you. See what it is, and by when.'
    await tell(tx, deps, [
      { ...about, personId, kind: 'programme', title: 'One more thing that we need from you', body },
    ])
    return
  }
  const title = `Tell ${name}: one more check, ${label}`
  const detail = `It is due by ${dayInWords(dueOn)}.`
  await addTasks(tx, [{ ...about, kind: 'other', title, detail, dueOn: londonDay(deps.clock()) }])
}
