import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import type { TaskKind } from '@elevate/contracts/task-kinds'
import { daysLater } from '../../london.ts'

export type PlannedTask = { kind: TaskKind; title: string; dueOn: string; key: string }

/**
 * What the first weeks hold, as tasks with an owner and a day: a mentor and a buddy, the first week as the organisation
 * plans it, and an early review (domain.md 2b, 12 and 13). Who starts later is started on the day.
 */
export const firstTasks = (
  name: string,
  { startsOn, today }: { startsOn: string; today: string },
  settings: Pick<RecruitmentSettings, 'mentorDays' | 'buddyDays' | 'earlyReviewWeeks' | 'firstWeek'>,
): PlannedTask[] => {
  const endOfFirstWeek = daysLater(startsOn, 6)
  const start: PlannedTask = {
    kind: 'first-week',
    title: `${name}: note that they have started`,
    dueOn: startsOn,
    key: 'start',
  }
  return [
    ...(startsOn > today ? [start] : []),
    ...settings.firstWeek.map((what, index) => ({
      kind: 'first-week' as const,
      title: `${name}: ${what}`,
      dueOn: endOfFirstWeek,
      key: `first-week-${index}`,
    })),
    {
      kind: 'mentor-wanted',
      title: `${name} needs a mentor`,
      dueOn: daysLater(startsOn, settings.mentorDays),
      key: 'mentor',
    },
    {
      kind: 'buddy-wanted',
      title: `${name} needs a buddy`,
      dueOn: daysLater(startsOn, settings.buddyDays),
      key: 'buddy',
    },
    {
      kind: 'early-review',
      title: `${name}: talk about how the first weeks went`,
      dueOn: daysLater(startsOn, settings.earlyReviewWeeks * 7),
      key: 'review',
    },
  ]
}

type Details = {
  preferredName: string | null
  pronouns: string | null
  email: string | null
  phone: string | null
  address: string | null
  postcode: string | null
  contactPreference: 'email' | 'phone' | 'post' | null
  interests: string[]
  availability: string[]
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What the application says and the person's own record does not; what the person has is never written over. */
export const filledIn = (person: Details, application: Details): Partial<Details> =>
  Object.fromEntries(
    (Object.keys(application) as (keyof Details)[])
      .filter((name) => isEmpty(person[name]) && !isEmpty(application[name]))
      .map((name) => [name, application[name]]),
  )

export type Invitation = 'sent' | 'has-account' | 'no-email' | 'address-taken'

/** Whether an invitation to sign in goes out. Couples share an address, and an address opens one account only. */
export const invitationFor = (of: { hasAccount: boolean; email: string | null; isTaken: boolean }): Invitation => {
  if (of.hasAccount) return 'has-account'
  if (!of.email) return 'no-email'
  return of.isTaken ? 'address-taken' : 'sent'
}
