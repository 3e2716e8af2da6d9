import type { RoleVersion } from '@elevate/contracts/role-versions'
import { criteriaBroken, type RoleAnswers, roleBody, roleMessages } from '../role-versions/role-form.ts'

/** `which` is the id of a version of a role, or `new`. */
export type NewCampaignAnswers = RoleAnswers & { title: string; which: string }

/** The newest version of each role; they come newest first. */
export const newestOfEach = (versions: readonly RoleVersion[]): RoleVersion[] => {
  const newest = new Map<string, RoleVersion>()
  for (const version of versions) if (!newest.has(version.role)) newest.set(version.role, version)
  return [...newest.values()]
}

export const newCampaignBody = ({ title, which, ...role }: NewCampaignAnswers, organisationId: string) => ({
  organisationId,
  title,
  ...(which === 'new' ? { role: roleBody(role) } : { roleVersionId: which }),
})

const lineBroken = (text: string, { least = 1, most }: { least?: number; most: number }): string | undefined => {
  const { length } = text.trim()
  if (length === 0) return 'required'
  if (length < least) return 'minLength'
  return length > most ? 'maxLength' : undefined
}

export const newCampaignBroken = ({ title, which, role, description, timeAsked, criteria }: NewCampaignAnswers) => ({
  title: lineBroken(title, { least: 3, most: 120 }),
  ...(which === 'new'
    ? {
        role: lineBroken(role, { most: 100 }),
        description: lineBroken(description, { most: 5000 }),
        timeAsked: lineBroken(timeAsked, { most: 200 }),
        criteria: criteriaBroken(criteria),
      }
    : {}),
})

export const newCampaignMessages = {
  title: {
    required: 'Enter a title',
    minLength: 'Enter a title of at least 3 characters',
    otherwise: 'Enter a title of at most 120 characters on one line',
  },
  which: 'Choose a role',
  ...roleMessages,
}
