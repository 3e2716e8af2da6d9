import { formSections } from '@elevate/contracts/application-details'
import type { ApplicationForm } from '@elevate/contracts/application-form'
import { isFinished, turnOf } from '@elevate/contracts/application-moves'
import type { AvailabilitySlot } from '@elevate/contracts/people-vocabulary'
import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import type { FormRow, QuestionRow, StepRow } from './queries.ts'
import { faultsOf, ineligibilityOf, sectionState, sendBy, writingRefusal } from './rules.ts'

type Details = ApplicationForm['details']

export const detailsOf = (row: FormRow['details']): Details => {
  const { givenName, familyName, preferredName, pronouns, email, phone, address, postcode, contactPreference } = row
  const { isOldEnough, nhsEmployment, nhsEmployer, linkToArea, hoursPerMonth, practicalNeeds, formatsNeeded } = row
  const { interestsDeclared, complaint, referees, interests } = row
  const who = { givenName, familyName, preferredName, pronouns, email, phone, address, postcode, contactPreference }
  const words = { formatsNeeded, linkToArea, practicalNeeds, interestsDeclared }
  const answers = { isOldEnough, nhsEmployment, nhsEmployer, hoursPerMonth, complaint, referees, interests }
  return {
    ...who,
    ...words,
    ...answers,
    backgrounds: row.backgrounds as Details['backgrounds'],
    availability: row.availability as AvailabilitySlot[],
  }
}

const campaignOf = (row: FormRow, now: Date): ApplicationForm['campaign'] => ({
  id: row.campaignId,
  title: row.title,
  slug: row.slug,
  role: row.role,
  organisation: { id: row.organisationId, name: row.organisation },
  state: campaignStateAt(row, now),
  closesAt: row.closesAt?.toISOString() ?? null,
  minimumAge: row.minimumAge,
  nhsStaff: row.nhsStaff,
  payment: row.payment,
  refereesAsked: row.refereesAsked,
  interviewDays: row.interviewDays,
  contactName: row.contactName,
  contactEmail: row.contactEmail,
  contactPhone: row.contactPhone,
})

type Waiting = Pick<FormRow, 'state' | 'interviewAt' | 'hasChecksToDo'>

/** During onboarding it is the applicant's turn while a check of theirs is open. */
export const turnNow = ({ state, interviewAt, hasChecksToDo }: Waiting): ApplicationForm['turn'] =>
  state === 'onboarding' && hasChecksToDo ? 'applicant' : turnOf(state, { hasInterviewTime: interviewAt !== null })

const nextOf = ({ state, interviewAt, answerBy, reserveUntil }: FormRow): ApplicationForm['next'] => {
  if (state === 'interview' && interviewAt) return { what: 'interview', on: interviewAt }
  if (state === 'offered' && answerBy) return { what: 'answer', on: answerBy }
  return state === 'reserve' && reserveUntil ? { what: 'reserve-ends', on: reserveUntil } : null
}

type Parts = { row: FormRow; questions: QuestionRow[]; steps: StepRow[]; settings: RecruitmentSettings; now: Date }

export const presentForm = ({ row, questions, steps, settings, now }: Parts): ApplicationForm => {
  const details = detailsOf(row.details)
  const faults = faultsOf(details, questions)
  const { sectionVersions: versions, finishedSections: finished } = row.details
  const canWrite = writingRefusal(row, now) === undefined
  const isDraft = row.state === 'draft'
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    turn: turnNow(row),
    route: row.route,
    typedBy: row.typedBy,
    startedAt: row.startedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    campaign: campaignOf(row, now),
    sendBy: sendBy(row)?.toISOString() ?? null,
    next: nextOf(row),
    details,
    questions: questions.map((question) => ({ ...question, savedAt: question.savedAt?.toISOString() ?? null })),
    sections: formSections.map((section) => ({
      section,
      state: sectionState(section, { faults, questions, versions, finished }),
      version: versions[section] ?? 0,
    })),
    faults,
    ineligible: ineligibilityOf(details, row),
    noticeReadAt: row.details.noticeReadAt?.toISOString() ?? null,
    privacyNotice: settings.privacyNotice,
    guidance: settings.applicantGuidance,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })),
    deleteOn: row.deleteOn,
    lockKey: isDraft ? row.draftKey : '',
    version: row.version,
    can: {
      write: canWrite,
      send: canWrite,
      withdraw: !isDraft && !isFinished(row.state),
      delete: isDraft,
      answerMonitoring: canWrite,
    },
  }
}
