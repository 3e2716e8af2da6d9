import type { OrganisationSettings } from '@elevate/contracts/organisations'

/** What a new organisation starts with. All of it is theirs to change: nothing here is a rule (domain.md 0, 2g). */
export const newOrganisationSettings = (): OrganisationSettings => ({
  termMonths: 24,
  coffeeDaysToMeet: 28,
  coffeeReminderDays: 7,
  coffeeHistoryMonths: 24,
  leaverChecklist: [
    'Access to systems removed',
    'Email account closed',
    'Badge and equipment returned',
    'Removed from the WhatsApp group',
    'Declaration of interests closed',
    'Invited to send a last claim',
    'Exit conversation offered',
    'Thanked',
    'Asked whether to stay in touch as an alumnus',
  ],
})

type Named = { name: string; shortName: string; aliases: readonly string[] }

/** The aliases after a change: each name once, former names kept, so that old spreadsheets are still understood. */
export const aliasesAfter = (before: Named, after: Named): string[] => {
  const former = [before.name, before.shortName].filter((name) => name !== after.name && name !== after.shortName)
  return [...new Set([...after.aliases, ...former])]
}
