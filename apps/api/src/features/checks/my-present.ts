import type { MyCheck, MyChecks } from '@elevate/contracts/my-checks'
import type { CheckedApplicationRow } from './application-queries.ts'
import { evidenceOf, refereeOf } from './evidence.ts'
import { mySentence, myWords } from './my-words.ts'
import type { Today } from './present.ts'
import type { CheckRow } from './queries.ts'
import { isSettled, partNow, shownState, turnOf } from './rules.ts'

/** As the person sees it: what to do, and never what somebody wrote about them. */
export const presentMyCheck = (row: CheckRow, today: Today): MyCheck => {
  const shown = shownState(row, today)
  const turn = turnOf(row, shown)
  const part = partNow(row, shown)
  const isReference = row.kind === 'reference'
  const reference = isReference ? evidenceOf<'reference'>(row.evidence) : undefined
  return {
    id: row.id,
    kind: row.kind,
    label: row.label,
    guidance: row.guidance,
    // Whether a reference was found satisfactory is not for the person it is about.
    state: reference?.receivedOn && shown === 'in-progress' ? 'complete' : shown,
    isMandatoryBeforeStart: row.isMandatoryBeforeStart,
    turn: reference?.receivedOn ? 'nobody' : turn,
    dueOn: isSettled(shown) ? null : row.dueOn,
    completedOn: reference?.receivedOn ?? row.completedOn,
    expiresOn: row.expiresOn,
    summary: myWords({ kind: row.kind, shown, turn, part, isReceived: Boolean(reference?.receivedOn) }),
    part: reference?.receivedOn ? null : part,
    refereeName: isReference ? (refereeOf(row.evidence)?.name ?? null) : null,
    version: row.version,
  }
}

/** Nothing is shown of what was never asked for. */
export const isForMe = ({ state }: CheckRow): boolean => state !== 'not-required'

export const presentMyChecks = (application: CheckedApplicationRow, rows: CheckRow[], today: Today): MyChecks => {
  const checks = rows.filter(isForMe).map((row) => presentMyCheck(row, today))
  const yours = checks.filter(
    ({ turn, isMandatoryBeforeStart }) => turn === 'applicant' && isMandatoryBeforeStart,
  ).length
  const isUnpaid = application.campaign.payment === 'unpaid'
  const isAsked = !isUnpaid && application.state === 'onboarding'
  const isUnanswered = isAsked && application.payment === null
  const others = checks.filter(({ turn }) => turn !== 'applicant' && turn !== 'nobody').length
  return {
    applicationId: application.id,
    organisation: application.organisation,
    role: application.role,
    sentence: mySentence(yours + (isUnanswered ? 1 : 0), others),
    payment: { isAsked, choice: isUnpaid ? 'unpaid' : application.payment },
    checks,
  }
}
