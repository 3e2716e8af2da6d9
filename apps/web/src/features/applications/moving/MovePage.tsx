import { type BulkMove, isBulkMove } from '@elevate/contracts/application-bulk'
import { useState } from 'react'
import { Link, useLocation, useParams, useSearchParams } from 'react-router'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useCampaign } from '../../campaigns/queries.ts'
import { MovePreview } from './MovePreview.tsx'
import { moveWords } from './move-words.ts'
import { type Asked, ReasonForm, startOf } from './ReasonForm.tsx'

/** One step for one application or many: what it does, why, then what exactly would happen, then it is done. */
export function MovePage() {
  const { id, title, state } = useCampaign()
  const { move = '' } = useParams()
  const chosen = useChosen()
  const back = chosen.from ?? { to: `/recruitment/${id}/applications`, text: 'Back to applications' }
  if (!isBulkMove(move) || chosen.ids.length === 0) {
    return (
      <Page back={back} caption={title} title="Choose applications first">
        <EmptyState heading="No application is chosen">
          <p>Tick the applications in the table, then choose what to do with them.</p>
          <Link to={`/recruitment/${id}/applications`}>Go to the applications</Link>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page back={back} caption={title} title={moveWords[move].title}>
      <p>{moveWords[move].about}</p>
      <Steps
        applicationIds={chosen.ids}
        backTo={back.to}
        campaignId={id}
        isOpen={state === 'open' || state === 'scheduled'}
        key={move}
        move={move}
      />
    </Page>
  )
}

type StepsProps = {
  applicationIds: readonly string[]
  backTo: string
  campaignId: string
  isOpen: boolean
  move: BulkMove
}

function Steps({ applicationIds, backTo, campaignId, isOpen, move }: StepsProps) {
  const [asked, setAsked] = useState<Asked | undefined>(() => startOf(move, isOpen))
  const [isChanging, setIsChanging] = useState(asked === undefined)
  if (asked === undefined || isChanging) {
    return (
      <ReasonForm
        asked={asked}
        isOpen={isOpen}
        move={move}
        show={(next) => {
          setAsked(next)
          setIsChanging(false)
        }}
      />
    )
  }
  return (
    <MovePreview
      backTo={backTo}
      campaignId={campaignId}
      change={() => setIsChanging(true)}
      wanted={{ move, applicationIds: [...applicationIds], ...asked }}
    />
  )
}

type Chosen = { ids: readonly string[]; from: Origin | undefined }
type Origin = { to: string; text: string }

/** One from the address, many from the table or the ranking that led here. */
function useChosen(): Chosen {
  const { state } = useLocation() as { state: { chosen?: unknown; from?: Origin } | null }
  const [search] = useSearchParams()
  const one = search.get('application')
  if (one !== null) return { ids: [one], from: { to: `/applications/${one}`, text: 'Back to the application' } }
  return { ids: Array.isArray(state?.chosen) ? state.chosen.map(String) : [], from: state?.from }
}
