import type { Advert, AdvertSummary, FreeChat } from '@elevate/contracts/adverts'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { type CampaignRow, presentRate } from '../campaigns/public.ts'
import type { AdvertListRow } from './queries.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentSummary = ({ id: _id, stage, ...row }: AdvertListRow, now: Date): AdvertSummary => ({
  ...row,
  state: campaignStateAt({ stage, ...row }, now),
  opensAt: iso(row.opensAt),
  closesAt: iso(row.closesAt),
})

/** What anybody may read of a campaign; nothing of who works on it or who applies. */
export const presentAdvert = (row: CampaignRow, freeChats: FreeChat[], now: Date): Advert => {
  const state = campaignStateAt(row, now)
  const { slug, title, organisation, summary, places, payment, role } = row
  return {
    ...{ slug, title, organisation, summary, state, places, payment },
    timeAsked: role.timeAsked,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    role: { name: role.role, description: role.description },
    criteria: role.criteria.map(({ kind, text }) => ({ kind, text })),
    aboutTheWork: row.aboutTheWork,
    whereItHappens: row.whereItHappens,
    supportOffered: row.supportOffered,
    rate: presentRate(row.rate),
    nhsStaff: row.nhsStaff,
    minimumAge: row.minimumAge,
    guaranteesInterview: row.guaranteesInterview,
    questions: row.questions.map(({ prompt, hint, wordLimit }) => ({ prompt, hint, wordLimit })),
    refereesAsked: row.refereesAsked,
    interviewDays: row.interviewDays,
    informalChat: row.informalChat,
    freeChats,
    contact: {
      name: row.contactName,
      email: row.contactEmail,
      phone: row.contactPhone,
      address: row.contactAddress,
    },
    can: {
      apply: state === 'open',
      bookChat: freeChats.length > 0 && (state === 'open' || state === 'scheduled'),
    },
  }
}
