import type { CheckKind, CheckOwner, CheckState } from '@elevate/contracts/recruitment-vocabulary'
import { monthsLater } from '../../london.ts'
import type { StoredEvidence } from './evidence.ts'

/** What recording something makes of a check: where it stands, who is next, and how long it counts. */
export type Outcome = {
  state: Extract<CheckState, 'requested' | 'in-progress' | 'complete'>
  owner: CheckOwner
  completedOn: string | null
  expiresOn: string | null
}

type By = { today: string; renewAfterMonths: number | null }

const open = (state: 'requested' | 'in-progress', owner: CheckOwner): Outcome => ({
  state,
  owner,
  completedOn: null,
  expiresOn: null,
})

const complete = (completedOn: string, expiresOn: string | null = null): Outcome => ({
  state: 'complete',
  owner: 'programme',
  completedOn,
  expiresOn,
})

const renewed = (day: string, { renewAfterMonths }: By): Outcome =>
  complete(day, renewAfterMonths === null ? null : monthsLater(day, renewAfterMonths))

const ofDbs = (dbs: StoredEvidence['dbs'], by: By): Outcome => {
  if (dbs.level === 'not-eligible') return complete(by.today)
  if (dbs.decision === 'not-accepted') return open('in-progress', 'programme')
  if (dbs.decision !== null && dbs.issuedOn !== null) {
    const looks = dbs.statusChecks.filter(({ result }) => result === 'nothing-new').map(({ checkedOn }) => checkedOn)
    const last = [dbs.issuedOn, ...looks].toSorted().at(-1) ?? dbs.issuedOn
    return { ...renewed(last, by), completedOn: dbs.decidedOn ?? by.today }
  }
  if (dbs.issuedOn !== null) return open('in-progress', 'programme')
  return dbs.applicationReference === null ? open('in-progress', 'programme') : open('requested', 'other-team')
}

const ofAccount = ({ requestedOn, issuedOn }: StoredEvidence['account']): Outcome => {
  if (issuedOn !== null) return complete(issuedOn)
  return requestedOn === null ? open('in-progress', 'programme') : open('requested', 'other-team')
}

const outcomes: { [K in CheckKind]: (evidence: StoredEvidence[K], by: By) => Outcome } = {
  identity: ({ originalsSeen, seenOn }) => (originalsSeen ? complete(seenOn) : open('in-progress', 'applicant')),
  'right-to-work': ({ seenOn, until }) => complete(seenOn, until),
  reference: ({ isSatisfactory }, { today }) =>
    isSatisfactory === true ? complete(today) : open('in-progress', 'programme'),
  dbs: ofDbs,
  'occupational-health': ({ outcome, toldOn }) =>
    outcome === 'pending' ? open('in-progress', 'occupational-health') : complete(toldOn),
  confidentiality: ({ signedOn }, by) => renewed(signedOn, by),
  'declaration-of-interests': ({ declaredOn }, by) => renewed(declaredOn, by),
  document: ({ acceptedOn }, by) => renewed(acceptedOn, by),
  training: ({ result, takenOn, certificateSeen }, by) =>
    result === 'passed' && certificateSeen ? renewed(takenOn, by) : open('in-progress', 'applicant'),
  account: ofAccount,
  kit: ({ lent }, { today }) => complete(lent.map(({ lentOn }) => lentOn).toSorted()[0] ?? today),
  other: ({ doneOn }, by) => renewed(doneOn, by),
}

/** Point-in-time checks never run out; the others do after the months of their checklist, all of them local custom. */
export const outcomeOf = <K extends CheckKind>(kind: K, evidence: StoredEvidence[K], by: By): Outcome =>
  outcomes[kind](evidence, by)
