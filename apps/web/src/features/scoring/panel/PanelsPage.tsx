import type { MyPanel } from '@elevate/contracts/scoring-panel'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { TaskList, type TaskListItem } from '../../../ui/TaskList.tsx'
import { panelPage } from '../addresses.ts'
import { myPanelsQuery } from '../queries.ts'
import { counted, stageWords } from '../words.ts'

/** Where a panel member scores, and how much waits there. */
export function PanelsPage() {
  const { data } = useSuspenseQuery(myPanelsQuery())
  return (
    <Page title="Your panels">
      {data.items.length === 0 ? (
        <EmptyState heading="You are not on a panel at the moment">
          <p>When a coordinator puts you on a panel, you find it here.</p>
        </EmptyState>
      ) : (
        <>
          <p>
            You score candidates by number. Nobody on a panel sees who they are, how to reach them or what they told us
            about equality.
          </p>
          {data.items.map((panel) => (
            <Panel key={panel.campaign.id} panel={panel} />
          ))}
        </>
      )}
    </Page>
  )
}

function Panel({ panel }: { panel: MyPanel }) {
  const { campaign, role } = panel
  return (
    <section aria-labelledby={`panel-${campaign.id}`}>
      <h2 className="nhsuk-heading-m" id={`panel-${campaign.id}`}>
        {campaign.title}
      </h2>
      <p>
        {campaign.organisation}. {role === 'chair' ? 'You chair this panel.' : 'You score on this panel.'}
      </p>
      <Stages panel={panel} />
    </section>
  )
}

const whyNot = {
  'sees-names': 'You run this programme and can see names, so you cannot score here. Ask a colleague who does not.',
  'applies-here': 'You have applied in this campaign, so you cannot score in it.',
}

function Stages({ panel }: { panel: MyPanel }) {
  if (panel.cannotScore !== null) return <p className="nhsuk-inset-text">{whyNot[panel.cannotScore]}</p>
  if (panel.stages.length === 0)
    return <p>There is nobody to score yet. When the coordinator opens a stage, you find it here.</p>
  return <TaskList items={panel.stages.map((stage) => taskOf(panel, stage))} />
}

const taskOf = (
  { campaign }: MyPanel,
  { stage, toScore, done, isClosed }: MyPanel['stages'][number],
): TaskListItem => ({
  name: stageWords[stage],
  hint: `You have scored ${counted(done, 'candidate', 'candidates')}`,
  status: isClosed ? 'Closed' : toScore === 0 ? 'Done' : `${toScore} to score`,
  isDone: isClosed || toScore === 0,
  to: panelPage({ campaignId: campaign.id, stage }),
})
