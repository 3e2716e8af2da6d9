import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { roleCriteria, roleVersions } from '@elevate/db/schema/campaigns'
import {
  type ChecklistItem,
  checklistTemplates,
  letterTemplates,
  paymentRates,
  recruitmentSettings,
} from '@elevate/db/schema/recruitment-setup'
import { usualRecruitmentSettings } from '../../features/recruitment-settings/public.ts'
import { daysLater } from '../../london.ts'
import { demoCriteria, demoRole } from './words.ts'

const letters = [
  {
    kind: 'interview-invitation',
    subject: 'An interview with {{organisation}}',
    body: 'Dear {{given name}}\n\nThank you for what you wrote. We would like to meet you and hear more.\n\nIt is a conversation of about 40 minutes, with two members of staff and one partner. Tell us what would make it easier for you: the time, the place, breaks, an interpreter, or somebody at your side.\n\nChoose a time here:\n{{link}}\n\n{{contact name}}\n{{organisation}}',
  },
  {
    kind: 'not-appointed',
    subject: 'Your application to {{organisation}}',
    body: 'Dear {{given name}}\n\nThank you for the time that you gave us. We have decided to go on with others this time.\n\nYou can ask us why, and we will tell you what you did well and what others showed more of.\n\nWe would be glad to hear from you again.\n\n{{contact name}}\n{{organisation}}',
  },
] as const

const asked = (item: Partial<ChecklistItem> & Pick<ChecklistItem, 'kind' | 'label' | 'owner'>): ChecklistItem => ({
  guidance: '',
  isAsked: true,
  isMandatoryBeforeStart: true,
  dueInDays: 28,
  renewAfterMonths: null,
  blocksConfidentialWork: false,
  ...item,
})

const checklist: ChecklistItem[] = [
  asked({ kind: 'identity', label: 'Proof of identity', owner: 'applicant', dueInDays: 14 }),
  asked({ kind: 'reference', label: 'First reference', owner: 'applicant' }),
  asked({ kind: 'reference', label: 'Second reference', owner: 'applicant' }),
  asked({
    kind: 'confidentiality',
    label: 'Confidentiality agreement',
    owner: 'applicant',
    renewAfterMonths: 24,
    blocksConfidentialWork: true,
  }),
  asked({
    kind: 'declaration-of-interests',
    label: 'Declaration of interests',
    owner: 'applicant',
    renewAfterMonths: 12,
  }),
  asked({
    kind: 'training',
    label: 'Patient safety syllabus, levels 1 and 2',
    owner: 'applicant',
    isMandatoryBeforeStart: false,
    dueInDays: 60,
  }),
]

/** How the national programme sets up recruitment, which it lets every trust copy. */
export const addNationalSetUp = async (tx: Db, of: { organisationId: string; today: string }): Promise<void> => {
  const { organisationId, today } = of
  await tx.insert(recruitmentSettings).values({
    organisationId,
    values: {
      ...usualRecruitmentSettings,
      sharesSetUp: true,
      nhsStaff: 'welcome',
      scorersNeeded: 3,
      reserveMonths: 12,
    },
  })
  await tx.insert(letterTemplates).values(letters.map((letter) => ({ ...letter, organisationId, number: 1 })))
  await tx.insert(checklistTemplates).values({ organisationId, role: demoRole.role, number: 1, items: checklist })
  await tx.insert(paymentRates).values({
    organisationId,
    validFrom: daysLater(today, -200),
    dayPence: 16_000,
    halfDayPence: 8_000,
    note: 'A half day is up to four hours.',
  })
  const roleVersionId = newId()
  const timeAsked = 'Two days a month at most, agreed with each partner'
  await tx.insert(roleVersions).values({ ...demoRole, id: roleVersionId, organisationId, number: 1, timeAsked })
  await tx
    .insert(roleCriteria)
    .values(demoCriteria.map((criterion, position) => ({ ...criterion, roleVersionId, organisationId, position })))
}
