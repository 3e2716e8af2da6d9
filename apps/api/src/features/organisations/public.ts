import type { OrganisationSettings } from '@elevate/db/schema/organisations'

/** What a new organisation starts with. All of it is theirs to change: nothing here is a rule (domain.md 0, 2g). */
export const newOrganisationSettings = (): OrganisationSettings => ({
  termMonths: 24,
  coffeeDaysToMeet: 28,
  coffeeReminderDays: 7,
  coffeeHistoryMonths: 24,
  leaverChecklist: [
    'Access to systems removed',
    'E-mail account closed',
    'Badge and equipment returned',
    'Removed from the WhatsApp group',
    'Declaration of interests closed',
    'Invited to send a last claim',
    'Exit conversation offered',
    'Thanked',
    'Asked whether to stay in touch as an alumnus',
  ],
})
