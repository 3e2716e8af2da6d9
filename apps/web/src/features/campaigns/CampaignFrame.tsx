import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { CampaignStateTag } from './CampaignStateTag.tsx'
import { useCampaign } from './queries.ts'
import '../../styles/recruitment.scss'

type CampaignFrameProps = {
  /** The sentence of the task; the title of the campaign where it is left out. */
  title?: string
  /** Text stays two thirds wide. */
  narrow?: true
  children: ReactNode
}

const toRecruitment = { to: '/recruitment', text: 'Back to recruitment' }

/** One part of a campaign: whose it is, how it stands, and the way to the other parts. */
export function CampaignFrame({ title, narrow, children }: CampaignFrameProps) {
  const { id, title: name, organisation, state } = useCampaign()
  return (
    <Page
      back={title === undefined ? toRecruitment : { to: `/recruitment/${id}`, text: `Back to ${name}` }}
      caption={title === undefined ? organisation.name : name}
      title={title ?? name}
      {...(narrow ? {} : { wide: true as const })}
    >
      <p>
        <CampaignStateTag state={state} />
      </p>
      {state !== 'draft' && <Parts campaignId={id} />}
      {children}
    </Page>
  )
}

const parts = [
  { to: '', text: 'Overview' },
  { to: '/applications', text: 'Applications' },
  { to: '/scoring', text: 'Scoring' },
  { to: '/interviews', text: 'Interviews' },
  { to: '/decide', text: 'Decisions' },
  { to: '/report', text: 'Report' },
]

function Parts({ campaignId }: { campaignId: string }) {
  return (
    <nav aria-label="Parts of this campaign" className="app-parts app-screen-only">
      <ul>
        {parts.map(({ to, text }) => (
          <li key={text}>
            <NavLink end={to === ''} to={`/recruitment/${campaignId}${to}`}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
