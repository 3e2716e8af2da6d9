import type { CheckEvidence } from '@elevate/contracts/check-evidence'
import type { Check, CheckLine, ReferenceRequest } from '@elevate/contracts/checks'
import { dbsFee, endingOf } from './dbs-rules.ts'
import { evidenceOf, refereeOf } from './evidence.ts'
import type { CheckRow, RequestRow, WholeCheckRow } from './queries.ts'
import { referenceAnswersInWords } from './reference-words.ts'
import { actRefusal, isOverdue, isSettled, shownState, turnOf } from './rules.ts'
import { summaryOf } from './words.ts'

export type Today = { today: string; warningDays: number }

export const presentLine = (row: CheckRow, today: Today): CheckLine => {
  const state = shownState(row, today)
  const { id, kind, label, guidance, isMandatoryBeforeStart, blocksConfidentialWork, dueOn, completedOn, expiresOn } =
    row
  return {
    id,
    kind,
    label,
    guidance,
    state,
    isMandatoryBeforeStart,
    blocksConfidentialWork,
    turn: turnOf(row, state),
    turnSince: row.turnSince.toISOString(),
    dueOn,
    isOverdue: isOverdue(dueOn, state, today.today),
    completedOn,
    expiresOn,
    summary: summaryOf(kind, state, row.evidence),
    ownerName: row.ownerName,
  }
}

const presentReference = (evidence: Record<string, unknown>): CheckEvidence => {
  const {
    receivedOn = null,
    declinedOn = null,
    isSatisfactory = null,
    note = '',
  } = evidenceOf<'reference'>(evidence) ?? {}
  return { kind: 'reference', referee: refereeOf(evidence), receivedOn, declinedOn, isSatisfactory, note }
}

const presentDbs = (evidence: Record<string, unknown>): CheckEvidence | null => {
  const dbs = evidenceOf<'dbs'>(evidence)
  if (!dbs) return null
  const { certificateNumber, decidedOn: _kept, ...shown } = dbs
  return { kind: 'dbs', ...shown, certificateEnding: endingOf(certificateNumber) }
}

/** The number of a certificate leaves by one door only, and that is not this one. */
const presentEvidence = ({ kind, evidence }: WholeCheckRow): CheckEvidence | null => {
  if (kind === 'reference') return presentReference(evidence)
  if (kind === 'dbs') return presentDbs(evidence)
  return Object.keys(evidence).length === 0 ? null : ({ kind, ...evidence } as CheckEvidence)
}

const requestState = (row: RequestRow, now: Date): ReferenceRequest['state'] => {
  if (row.answeredAt) return 'answered'
  if (row.declinedAt) return 'declined'
  if (row.withdrawnAt) return 'withdrawn'
  return row.expiresAt <= now ? 'run-out' : 'asked'
}

const presentRequest = (row: RequestRow, now: Date): ReferenceRequest => ({
  id: row.id,
  refereeName: row.refereeName,
  relationship: row.relationship,
  email: row.email,
  phone: row.phone,
  state: requestState(row, now),
  askedAt: row.askedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  settledAt: (row.answeredAt ?? row.declinedAt ?? row.withdrawnAt)?.toISOString() ?? null,
  typedBy: row.typedBy,
  answers: row.answers ? referenceAnswersInWords(row.answers) : null,
})

type Parts = { row: WholeCheckRow; requests: RequestRow[]; owners: Check['owners']; now: Date }

export const presentCheck = ({ row, requests, owners, now }: Parts, today: Today): Check => {
  const { ownerName, ...line } = presentLine(row, today)
  const may = (act: Parameters<typeof actRefusal>[0]) => actRefusal(act, row) === undefined
  const dbs = row.kind === 'dbs' ? evidenceOf<'dbs'>(row.evidence) : undefined
  const isAskable = row.kind === 'reference' && !isSettled(row.state) && may('record')
  return {
    ...line,
    organisationId: row.organisationId,
    applicationId: row.applicationId,
    personId: row.personId,
    about: row.about,
    ownerPerson: row.ownerPersonId && ownerName ? { personId: row.ownerPersonId, name: ownerName } : null,
    requestedAt: row.requestedAt?.toISOString() ?? null,
    renewAfterMonths: row.renewAfterMonths,
    evidence: presentEvidence(row),
    waiver:
      row.waivedWhy && row.waivedAt
        ? { why: row.waivedWhy, by: row.waivedByName, at: row.waivedAt.toISOString() }
        : null,
    requests: requests.map((request) => presentRequest(request, now)),
    fee: row.kind === 'dbs' ? dbsFee(dbs?.level ?? null, row.payment) : null,
    owners,
    version: row.version,
    can: {
      record: may('record'),
      waive: may('waive'),
      unwaive: may('unwaive'),
      ask: may('ask'),
      leaveOut: may('leave-out'),
      markRequested: may('request') && row.kind !== 'reference',
      askReferee: isAskable && !requests.some((request) => requestState(request, now) === 'asked'),
      showNumber: Boolean(dbs?.certificateNumber),
      statusCheck: may('record') && Boolean(dbs?.issuedOn),
    },
  }
}
