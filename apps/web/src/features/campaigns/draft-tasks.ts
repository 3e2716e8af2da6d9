import type { Campaign } from '@elevate/contracts/campaigns'
import type { TaskListItem } from '../../ui/TaskList.tsx'
import { counted } from './words.ts'

type Section = { name: string; path: string; fields: readonly string[]; hint?: string }

/** The short pages that a draft is filled in on, and the fields that each asks for. */
const sections: readonly Section[] = [
  { name: 'Title, summary and places', path: 'basics', fields: ['title', 'summary', 'places'] },
  { name: 'Role and person specification', path: 'role', fields: ['roleVersionId'] },
  { name: 'What the work really is', path: 'work', fields: ['aboutTheWork', 'whereItHappens', 'supportOffered'] },
  { name: 'Opening, close and interview days', path: 'dates', fields: ['opensAt', 'closesAt', 'interviewDays'] },
  { name: 'Questions of the application', path: 'questions', fields: ['questions'] },
  { name: 'Who may apply, and payment', path: 'terms', fields: ['nhsStaff', 'payment', 'minimumAge'] },
  { name: 'How applications are scored', path: 'choosing', fields: ['scorersNeeded'] },
  { name: 'Contact and informal chat', path: 'contact', fields: ['contactName', 'contactPhone', 'informalChat'] },
]

/** On which page a field is filled in. */
export const pathOfField = (field: string): string =>
  sections.find(({ fields }) => fields.includes(field))?.path ?? 'basics'

/** What a draft still needs, in words, for the page that publishes it. */
export const missingWords: Record<string, string> = {
  summary: 'Write a summary in one sentence',
  aboutTheWork: 'Write what the work really is',
  whereItHappens: 'Write where it happens',
  supportOffered: 'Write what support you offer',
  contactName: 'Enter who to contact',
  contactPhone: 'Enter a phone number, for people who apply without a computer',
  opensAt: 'Enter when it opens',
  closesAt: 'Enter when it closes, later than now',
  questions: 'Write at least one question',
  payment: 'Enter a payment rate for the opening day in the recruitment settings, or change the payment',
}

export function tasksOfDraft({ id, missing, panel, chats, scorersNeeded }: Campaign): TaskListItem[] {
  const filled = sections.map(({ name, path, fields }) => {
    const isMissing = fields.some((field) => field in missing)
    return { name, to: `/recruitment/${id}/change/${path}`, status: isMissing ? 'To do' : 'Ready', isDone: !isMissing }
  })
  const isPanelReady = panel.scorers >= scorersNeeded && panel.hasLay && panel.hasChair
  return [
    ...filled,
    {
      name: 'Panel',
      hint: 'Can be put together later, before scoring starts.',
      to: `/recruitment/${id}/panel`,
      status: panel.scorers === 0 ? 'Nobody yet' : counted(panel.scorers, 'person', 'people'),
      isDone: isPanelReady,
    },
    {
      name: 'Times for informal chats',
      hint: 'Optional. People book them themselves.',
      to: `/recruitment/${id}/chats`,
      status: chats.free + chats.booked === 0 ? 'None' : counted(chats.free + chats.booked, 'time'),
      isDone: true,
    },
  ]
}
