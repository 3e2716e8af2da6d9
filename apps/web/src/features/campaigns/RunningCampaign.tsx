import type { Campaign } from '@elevate/contracts/campaigns'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatDay, formatInstant, formatRelative } from '../../ui/dates.ts'
import { type Fact, Facts } from '../../ui/Facts.tsx'
import { CountsTable } from './CountsTable.tsx'
import { ShareLink } from './ShareLink.tsx'
import { counted, panelWords } from './words.ts'

/** A campaign that was published: what waits on whom now, then dates and the way to everything else. */
export function RunningCampaign({ campaign }: { campaign: Campaign }) {
  return (
    <>
      <WaitsOn campaign={campaign} />
      <CountsTable campaign={campaign} />
      <Facts facts={factsOf(campaign)} />
      {(campaign.state === 'scheduled' || campaign.state === 'open') && <ShareLink slug={campaign.slug} />}
    </>
  )
}

function WaitsOn({ campaign: { id, waitsOn } }: { campaign: Campaign }) {
  const { applicants, programme, panel } = waitsOn
  if (applicants + programme + panel === 0) return <p>No applications are waiting for anybody at the moment.</p>
  return (
    <>
      <h2 className="nhsuk-heading-m">Whose turn it is</h2>
      <ul className="nhsuk-list">
        <Turn count={programme} text="for you, the programme" to={`/recruitment/${id}/applications`} />
        <Turn count={panel} text="for the panel" to={`/recruitment/${id}/scoring`} />
        <Turn count={applicants} text="for the applicants" to={`/recruitment/${id}/applications`} />
      </ul>
    </>
  )
}

function Turn({ count, text, to }: { count: number; text: string; to: string }) {
  if (count === 0) return null
  return (
    <li>
      <Link to={to}>
        {counted(count, 'application')} {count === 1 ? 'waits' : 'wait'} {text}
      </Link>
    </li>
  )
}

const moment = (instant: string | null): ReactNode =>
  instant === null ? 'Not decided' : `${formatInstant(instant)} (${formatRelative(instant, new Date())})`

const isToCome = (instant: string | null): boolean => instant !== null && new Date(instant) > new Date()

function factsOf(campaign: Campaign): Fact[] {
  const { id, can, opensAt, closesAt, interviewDays, chats, role, places, publishedAt } = campaign
  const change = (page: string, of: string): Pick<Fact, 'action'> =>
    can.change ? { action: { text: 'Change', of, to: `/recruitment/${id}/${page}` } } : {}
  return [
    { name: isToCome(opensAt) ? 'Opens' : 'Opened', value: moment(opensAt) },
    {
      name: isToCome(closesAt) ? 'Closes' : 'Closed',
      value: moment(closesAt),
      ...(can.extend ? { action: { text: 'Put off', of: 'the close', to: `/recruitment/${id}/change/dates` } } : {}),
    },
    { name: 'Interview days', value: interviewDays || 'Not decided' },
    { name: 'Places', value: places },
    { name: 'Role', value: `${role.role}, version ${role.number}` },
    { name: 'Panel', value: panelWords(campaign), ...change('panel', 'the panel') },
    {
      name: 'Informal chats',
      value: `${chats.booked} booked, ${chats.free} free`,
      ...change('chats', 'the informal chats'),
    },
    {
      name: 'Advert',
      value: <Link to={`/recruitment/${id}/preview`}>Read it</Link>,
      ...change('change/work', 'its text'),
    },
    { name: 'Contact', value: campaign.contactName || 'Nobody', ...change('change/contact', 'the contact') },
    ...(publishedAt === null ? [] : [{ name: 'Published', value: formatDay(publishedAt) }]),
  ]
}
