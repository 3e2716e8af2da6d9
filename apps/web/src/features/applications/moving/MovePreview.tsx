import {
  letterOfMove,
  type MovesPreview,
  makeMoves,
  needsReason,
  previewMoves,
  type WantedMoves,
} from '@elevate/contracts/application-bulk'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { ApiProblem } from '../../../http/faults.ts'
import { newIdempotencyKey } from '../../../http/idempotency-key.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshApplications } from '../queries.ts'
import { applicationsCounted, reasonWords, stateWords } from '../words.ts'
import { LettersPreview } from './LettersPreview.tsx'
import { moveWords, refusalWords } from './move-words.ts'

type MovePreviewProps = { campaignId: string; wanted: WantedMoves; backTo: string; change: () => void }

/** What exactly would happen to each; then the one button that does it to all of them, or to none. */
export function MovePreview({ campaignId, wanted, backTo, change }: MovePreviewProps) {
  const preview = useSuspenseQuery({
    queryKey: ['applications', 'of', campaignId, 'preview', wanted],
    queryFn: ({ signal }) => call(previewMoves, { params: { campaignId }, body: wanted, signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const { ready, cannot, letters, to } = preview.data
  const moving = useMoving({ campaignId, wanted, ready: ready.map(({ id }) => id), backTo })
  const { reason } = wanted
  return (
    <>
      {reason !== undefined && <p>Reason: {reasonWords[reason]}.</p>}
      {ready.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">
            {applicationsCounted(ready.length)} will be: {stateWords[to].toLowerCase()}
          </h2>
          <ul>
            {ready.map(({ id, name, reference, state }) => (
              <li key={id}>
                {name} <span className="app-reference">{reference}</span>, now: {stateWords[state].toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
      <Cannot cannot={cannot} />
      <LettersPreview letters={letters} names={new Map(ready.map(({ id, name }) => [id, name]))} />
      <Fault fault={moving.error} />
      <div className="app-actions">
        {isOutdated(moving.error) && (
          <Button onClick={() => void preview.refetch().then(() => moving.reset())}>
            Look again at where they stand now
          </Button>
        )}
        {ready.length > 0 && !isOutdated(moving.error) && (
          <Button busy={moving.isPending && 'Doing it'} look={lookOf(wanted)} onClick={() => moving.mutate()}>
            {confirmText(wanted, preview.data)}
          </Button>
        )}
        <Button look="secondary" onClick={change}>
          {changeText(wanted)}
        </Button>
        <Link to={backTo}>No, go back</Link>
      </div>
    </>
  )
}

/** Somebody has moved one of them meanwhile: pressing the same button again would help nobody. */
const isOutdated = (fault: unknown): boolean => fault instanceof ApiProblem && fault.status === 409

const lookOf = ({ move }: WantedMoves) => (needsReason(move) || move === 'withdraw' ? 'warning' : 'primary')

/** What the step before asks for: not every move has a reason, or a letter. */
const changeText = ({ move }: WantedMoves): string => {
  if (needsReason(move)) return 'Change the reason or the letter'
  return letterOfMove[move] === undefined ? 'Write a note about it' : 'Change the letter, or write a note'
}

const confirmText = ({ move }: WantedMoves, { ready, cannot }: MovesPreview): string => {
  const who = ready.length === 1 ? (ready[0]?.name ?? '') : applicationsCounted(ready.length)
  return `${moveWords[move].button}: ${cannot.length > 0 ? 'only ' : ''}${who}`
}

type Moving = { campaignId: string; wanted: WantedMoves; ready: string[]; backTo: string }

function useMoving({ campaignId, wanted, ready, backTo }: Moving) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const [idempotencyKey] = useState(newIdempotencyKey)
  return useMutation({
    mutationFn: () =>
      call(makeMoves, { params: { campaignId }, body: { ...wanted, applicationIds: ready }, idempotencyKey }),
    onSuccess: async ({ moved, letters }) => {
      tellDone(doneText(wanted, moved, letters), backTo)
      await refreshApplications(queryClient)
    },
  })
}

const doneText = ({ move }: WantedMoves, moved: number, letters: number): string => {
  const what = `${applicationsCounted(moved)} ${moved === 1 ? 'is' : 'are'} ${moveWords[move].done}`
  if (letters === 0) return what
  return `${what}, and ${letters === 1 ? 'the letter is' : `${letters} letters are`} on the way`
}

function Cannot({ cannot }: { cannot: MovesPreview['cannot'] }) {
  if (cannot.length === 0) return null
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {cannot.length === 1 ? 'One of them cannot' : `${applicationsCounted(cannot.length)} cannot`}
      </h2>
      <ul>
        {cannot.map(({ id, name, reference, state, code }) => (
          <li key={id}>
            <Link to={`/applications/${id}`}>{name}</Link> <span className="app-reference">{reference}</span>:{' '}
            {refusalWords[code]}. Now: {stateWords[state].toLowerCase()}.
          </li>
        ))}
      </ul>
    </>
  )
}
