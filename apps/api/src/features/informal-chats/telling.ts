import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { enqueueMails, withdrawMailsAbout } from '../mail/public.ts'
import { addTasks } from '../tasks/public.ts'
import { chatAttachment } from './chat-files.ts'
import { bookedMail, calledOffMail, givenUpMail, movedMail, whenInWords } from './emails.ts'
import type { ChatCampaign, SlotRow } from './queries.ts'

/** Somebody who has booked a chat. `sequence` counts the changes of it, this one included. */
export type Booker = { id: string; name: string; email: string | null; phone: string | null; sequence: number }
export type Chat = { campaign: ChatCampaign; time: SlotRow; booker: Booker; news: News; now: Date }

export type News =
  | { kind: 'booked'; link: string }
  | { kind: 'moved'; link: string }
  | { kind: 'given-up' }
  | { kind: 'called-off'; isOver: boolean }

const letterOf = ({ config }: Deps, { campaign, time, news }: Chat) => {
  const about = { title: campaign.title, organisation: campaign.organisation.name }
  if (news.kind === 'booked') return bookedMail(about, time, news.link)
  if (news.kind === 'moved') return movedMail(about, time, news.link)
  if (news.kind === 'given-up') return givenUpMail(about, time)
  const advert = `${config.publicUrl}/join/${campaign.slug}`
  return calledOffMail({ ...about, advert, isOver: news.isOver }, time)
}

/**
 * Tells who booked a chat what has become of it, in the transaction that changes it: by mail with a calendar file that
 * puts the calendar right. Mails about how it was before are not sent any more. Whom no mail reaches is phoned.
 */
export const tellBooker = async (tx: Tx, deps: Deps, chat: Chat): Promise<void> => {
  const { campaign, time, booker, news, now } = chat
  await withdrawMailsAbout(tx, [booker.id], now)
  if (!booker.email) return tellByPhone(tx, chat)
  const isOff = news.kind === 'given-up' || news.kind === 'called-off'
  const file = chatAttachment(deps, isOff ? 'CANCEL' : 'REQUEST', {
    campaign,
    bookingId: booker.id,
    sequence: booker.sequence,
    stamp: now,
    time,
    address: booker.email,
  })
  await enqueueMails(tx, deps.jobs, [
    {
      ...letterOf(deps, chat),
      organisationId: campaign.organisationId,
      to: booker.email,
      attachments: [file],
      dedupeKey: `chat:${booker.id}:${booker.sequence}`,
      ...(isOff ? {} : { about: { kind: 'informal-chat', id: booker.id } }),
    },
  ])
}

/** What they did themselves they know; what we did they have to be told. */
const tellByPhone = async (tx: Tx, { campaign, time, booker, news, now }: Chat): Promise<void> => {
  if (news.kind !== 'called-off') return
  await addTasks(tx, [
    {
      organisationId: campaign.organisationId,
      kind: 'phone',
      title: `Phone ${booker.name}: their informal chat is called off`,
      detail: `${booker.phone}. It was to be on ${whenInWords(time)} about "${campaign.title}".`,
      href: `/recruitment/${campaign.id}/chats`,
      dueOn: londonDay(now),
      dedupeKey: `chat-called-off:${booker.id}:${booker.sequence}`,
    },
  ])
}
