import type { ApplicationChecks } from '@elevate/contracts/application-checks'
import type { CheckedApplicationRow } from './application-queries.ts'
import { clearanceOf } from './clearance-rules.ts'
import { presentLine, type Today } from './present.ts'
import type { CheckRow } from './queries.ts'
import { shownState, turnOf } from './rules.ts'

export { presentLine } from './present.ts'

/** What decides on whether somebody can start, as it stands today. */
export const looked = (row: CheckRow, today: Today) => {
  const state = shownState(row, today)
  const { id, label, isMandatoryBeforeStart, turnSince } = row
  return { id, label, isMandatoryBeforeStart, state, turn: turnOf(row, state), turnSince }
}

type Parts = {
  application: CheckedApplicationRow
  checks: CheckRow[]
  /** The checklists that these checks were made from. */
  templates: { templateId: string | null }[]
}

export const presentApplicationChecks = (
  { application, checks, templates }: Parts,
  today: Today,
): ApplicationChecks => {
  const clearance = clearanceOf(checks.map((check) => looked(check, today)))
  const isOn = application.state === 'onboarding'
  const hasNewerChecklist = isOn && !templates.some(({ templateId }) => templateId === application.newestTemplateId)
  return {
    applicationId: application.id,
    reference: application.reference,
    name: application.name,
    campaign: { id: application.campaign.id, title: application.campaign.title },
    isAppointed: application.state === 'appointed',
    personId: application.appointedPersonId,
    payment: application.payment,
    clearance,
    checks: checks.map((check) => presentLine(check, today)),
    hasNewerChecklist,
    can: {
      appoint: isOn && clearance.isCleared,
      reassign: hasNewerChecklist,
      change: isOn || application.state === 'appointed',
    },
  }
}
