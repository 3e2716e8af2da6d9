import type { PanelMember, PanelWarning } from '@elevate/contracts/campaign-panel'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { CampaignFrame } from '../CampaignFrame.tsx'
import { useCampaign } from '../queries.ts'
import { counted } from '../words.ts'
import { panelQuery } from './queries.ts'

/** Who scores, and what should be put right about it. */
export function PanelPage() {
  const { id } = useCampaign()
  const { data: panel } = useSuspenseQuery(panelQuery(id))
  const add = <ButtonLink to={`/recruitment/${id}/panel/add`}>Add somebody to the panel</ButtonLink>
  return (
    <CampaignFrame title="Panel">
      {panel.members.length === 0 ? (
        <EmptyState heading="Nobody is on the panel yet">
          <p>
            {panel.scorersNeeded} or more people read each application without names and score it on their own. At least
            one should be a partner or another lay person. One of them chairs: they lead the talk where scores are far
            apart.
          </p>
          {panel.can.change && add}
        </EmptyState>
      ) : (
        <>
          <Warnings scorersNeeded={panel.scorersNeeded} warnings={panel.warnings} />
          <StackingTable
            caption={`${counted(panel.members.length, 'person', 'people')} on the panel, ${panel.scorersNeeded} score each application`}
            columns={panel.can.change ? [...columns, changeColumn(id)] : columns}
            rowKey={({ person }) => person.id}
            rows={panel.members}
          />
          {panel.can.change && add}
        </>
      )}
    </CampaignFrame>
  )
}

const columns: Column<PanelMember>[] = [
  { key: 'name', heading: 'Name', cell: ({ person }) => person.name },
  { key: 'role', heading: 'Part', cell: ({ role }) => (role === 'chair' ? 'Chairs and scores' : 'Scores') },
  { key: 'lay', heading: 'Lay person', cell: ({ isLay, isPartner }) => layWords(isLay, isPartner) },
  { key: 'account', heading: 'Can sign in', cell: ({ canSignIn }) => (canSignIn ? 'Yes' : 'Not yet') },
]

const layWords = (isLay: boolean, isPartner: boolean): string => {
  if (!isLay) return 'No'
  return isPartner ? 'Yes, a partner' : 'Yes'
}

const changeColumn = (campaignId: string): Column<PanelMember> => ({
  key: 'change',
  heading: 'Change',
  isAction: true,
  cell: ({ person }) => (
    <>
      <Link to={`/recruitment/${campaignId}/panel/${person.id}`}>
        Change<span className="nhsuk-u-visually-hidden"> what {person.name} does</span>
      </Link>
      {' or '}
      <Link to={`/recruitment/${campaignId}/panel/${person.id}/remove`}>
        take off<span className="nhsuk-u-visually-hidden"> {person.name}</span>
      </Link>
    </>
  ),
})

const warningWords = (scorersNeeded: number): Record<PanelWarning, string> => ({
  nobody: 'Nobody is on the panel yet.',
  'no-lay-person': 'There is no partner or lay person on the panel yet.',
  'too-few-scorers': `There are fewer people than the ${scorersNeeded} who score each application.`,
  'no-chair': 'Nobody chairs yet.',
  'cannot-sign-in': 'Somebody cannot sign in yet. Invite them on their page under People.',
})

function Warnings({ warnings, scorersNeeded }: { warnings: readonly PanelWarning[]; scorersNeeded: number }) {
  if (warnings.length === 0) return null
  const words = warningWords(scorersNeeded)
  return (
    <div className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s">Before scoring starts</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {warnings.map((warning) => (
          <li key={warning}>{words[warning]}</li>
        ))}
      </ul>
    </div>
  )
}
