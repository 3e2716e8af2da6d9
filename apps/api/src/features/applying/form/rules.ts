import {
  type ApplicationDetails,
  type DetailsChange,
  type FormSection,
  fieldsOfSection,
  formSections,
  type Referee,
} from '@elevate/contracts/application-details'
import type { FormFault, Ineligibility, SectionState } from '@elevate/contracts/application-form'
import type { ApplicationState } from '@elevate/contracts/application-moves'
import { type CampaignStage, campaignStateAt, type NhsStaffRule } from '@elevate/contracts/recruitment-vocabulary'
import { countWords } from '@elevate/contracts/word-count'

type Times = { stage: CampaignStage; opensAt: Date | null; closesAt: Date | null }

/** Why nothing can be sent in to this campaign now; `unknown` where nobody is to know of it. */
export const startRefusal = (campaign: Times, now: Date): 'unknown' | 'not-open-yet' | 'closed' | undefined => {
  const state = campaignStateAt(campaign, now)
  if (state === 'open') return undefined
  if (state === 'draft' || state === 'cancelled') return 'unknown'
  return state === 'scheduled' ? 'not-open-yet' : 'closed'
}

type Written = Times & { state: ApplicationState; lateUntil: Date | null }

/** Why an application can be written no more. A coordinator can let one in after the close (`lateUntil`). */
export const writingRefusal = (application: Written, now: Date): 'sent' | 'closed' | undefined => {
  if (application.state !== 'draft') return 'sent'
  const { stage, lateUntil } = application
  const isLetIn = stage === 'published' && lateUntil !== null && now < lateUntil
  return isLetIn || startRefusal(application, now) === undefined ? undefined : 'closed'
}

/** Until when it is taken in: the close, or later. */
export const sendBy = ({ closesAt, lateUntil }: Pick<Written, 'closesAt' | 'lateUntil'>): Date | null =>
  lateUntil && (!closesAt || lateUntil > closesAt) ? lateUntil : closesAt

/** A field that does not belong to the part that is saved; undefined where all do. */
export const strayField = (section: FormSection, change: DetailsChange): string | undefined => {
  const own: readonly string[] = fieldsOfSection[section]
  return Object.keys(change).find((name) => name !== 'isFinished' && !own.includes(name))
}

type Question = { id: string; words: string; wordLimit: number; isRequired: boolean }
type Fault = FormFault & { section: FormSection }

/** Everything that has to be put right before it can be sent, in the order of the form. */
export const faultsOf = (details: ApplicationDetails, questions: readonly Question[]): Fault[] =>
  formSections.flatMap((section) =>
    (section === 'questions' ? questions.flatMap(questionFault) : faultsIn[section](details)).map((fault) => ({
      section,
      ...fault,
    })),
  )

type Found = Pick<FormFault, 'field' | 'rule'>
const required = (field: string, isThere: boolean): Found[] => (isThere ? [] : [{ field, rule: 'required' }])

const questionFault = ({ id, words, wordLimit, isRequired }: Question): Found[] => {
  const field = `questions/${id}`
  const count = countWords(words)
  if (count > wordLimit) return [{ field, rule: 'too-many-words' }]
  return required(field, count > 0 || !isRequired)
}

const isFilled = (text: string | null): boolean => text !== null && text.trim() !== ''
/** One @, a dot in the domain, no spaces (domain.md 7c). */
const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())

const faultsIn: Record<Exclude<FormSection, 'questions'>, (details: ApplicationDetails) => Found[]> = {
  about: ({ givenName, contactPreference, email, phone, address }) => {
    const isWrongEmail = email !== null && isFilled(email) && !looksLikeEmail(email)
    return [
      ...required('givenName', isFilled(givenName)),
      ...required('contactPreference', contactPreference !== null),
      ...required('email', contactPreference !== 'email' || isFilled(email)),
      ...(isWrongEmail ? [{ field: 'email', rule: 'format' as const }] : []),
      ...required('phone', contactPreference !== 'phone' || isFilled(phone)),
      ...required('address', contactPreference !== 'post' || isFilled(address)),
    ]
  },
  eligibility: ({ isOldEnough, nhsEmployment, nhsEmployer }) => [
    ...required('isOldEnough', isOldEnough !== null),
    ...required('nhsEmployment', nhsEmployment !== null),
    ...required('nhsEmployer', nhsEmployment !== 'another-organisation' || isFilled(nhsEmployer)),
  ],
  background: ({ backgrounds }) => required('backgrounds', backgrounds.length > 0),
  availability: () => [],
  declarations: ({ interestsDeclared, complaint }) => [
    ...required('interestsDeclared', interestsDeclared !== null),
    ...required('complaint', complaint !== null),
  ],
  referees: ({ referees }) => referees.flatMap(refereeFaults),
}

/** Referees can wait until an offer; who is named must be reachable. */
const refereeFaults = (referee: Referee, index: number): Found[] => {
  if (!isNamed(referee)) return []
  const at = `referees/${index}`
  const isReachable = isFilled(referee.email) || isFilled(referee.phone)
  const isWrongEmail = isFilled(referee.email) && !looksLikeEmail(referee.email)
  return [
    ...required(`${at}/name`, isFilled(referee.name)),
    ...(isReachable ? [] : [{ field: `${at}/email`, rule: 'reach' as const }]),
    ...(isWrongEmail ? [{ field: `${at}/email`, rule: 'format' as const }] : []),
  ]
}

/** Anything was typed in this row. */
export const isNamed = (referee: Referee): boolean => Object.values(referee).some(isFilled)

type Rules = { nhsStaff: NhsStaffRule }

/** Which rule of the campaign is not met. What was not answered yet meets all. */
export const ineligibilityOf = (
  { isOldEnough, nhsEmployment }: Pick<ApplicationDetails, 'isOldEnough' | 'nhsEmployment'>,
  { nhsStaff }: Rules,
): Ineligibility | null => {
  if (isOldEnough === false) return 'too-young'
  if (nhsEmployment === 'this-organisation' && nhsStaff !== 'welcome') return 'works-here'
  if (nhsEmployment === 'another-organisation' && nhsStaff === 'not-from-the-nhs') return 'works-for-the-nhs'
  return null
}

type Progress = {
  faults: readonly Fault[]
  questions: readonly Question[]
  versions: Record<string, number>
  finished: readonly string[]
}

/** Done: nothing is wrong and the applicant said that it is finished; for the questions, that they are answered. */
export const sectionState = (section: FormSection, progress: Progress): SectionState => {
  const { faults, questions, versions, finished } = progress
  const isBegun =
    section === 'questions' ? questions.some(({ words }) => words !== '') : versions[section] !== undefined
  const isRight = faults.every((fault) => fault.section !== section)
  const isDone = section === 'questions' ? isBegun : finished.includes(section)
  if (isRight && isDone) return 'done'
  return isBegun ? 'in-progress' : 'not-started'
}
