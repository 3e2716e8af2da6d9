import { acknowledgeFollowUp, type FollowUp, finishFollowUp } from '@elevate/contracts/check-in-follow-ups'
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay, formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { followUpsQuery, refreshCheckIns } from '../queries.ts'
import { channelWords, reasonWords } from '../words.ts'

/** Where those who read check-ins come from: coordinators have the programme's page, mentors their own. */
export const useReadersHome = () => {
  const isCoordinator = useMe().grants.some(({ kind }) => kind === 'coordinator')
  return isCoordinator
    ? { to: '/check-ins/programme', text: 'Back to check-ins' }
    : { to: '/check-ins/with-me', text: 'Back to shared check-ins' }
}

/** One partner who waits: why, how they want to be reached, and two buttons. */
export function FollowUpPage() {
  const { followUpId = '' } = useParams()
  const { data } = useSuspenseInfiniteQuery(followUpsQuery())
  const back = useReadersHome()
  const found = data.pages.flatMap(({ items }) => items).find(({ id }) => id === followUpId)
  if (!found?.isMine)
    return (
      <Page back={back} title="Nothing waits here for you">
        <p>Somebody has been in touch already, or it is with somebody else.</p>
      </Page>
    )
  return (
    <Page back={back} caption={found.organisation.name} title={`Get in touch with ${found.person.name}`}>
      <Facts facts={factsOf(found)} />
      {found.checkInId && (
        <p>
          <Link to={`/check-ins/with-me/${found.checkInId}/${found.person.id}`}>
            Read what {found.person.name} has given to you
          </Link>
        </p>
      )}
      <p>
        <Link to={`/people/${found.person.id}`}>How to reach {found.person.name}</Link>
      </p>
      <Buttons followUp={found} />
    </Page>
  )
}

const factsOf = ({ reasons, channel, askedAt, dueOn, isLate, seen }: FollowUp) => [
  { name: 'Why', value: (reasons ?? []).map((reason) => reasonWords[reason]).join('. ') },
  { name: 'How', value: channel ? channelWords[channel] : 'As they prefer to be reached' },
  { name: 'Since', value: formatInstant(askedAt) },
  { name: 'Promised by', value: `${formatDay(dueOn)}${isLate ? ' (late)' : ''}` },
  { name: 'Seen', value: seen ? `${seen.by}, ${formatInstant(seen.at)}` : 'Nobody yet' },
]

function Buttons({ followUp }: { followUp: FollowUp }) {
  const { id, person, can } = followUp
  const back = useReadersHome()
  const seeing = useStep(acknowledgeFollowUp, { id, done: `${person.name} is told that you have seen it` })
  const finishing = useStep(finishFollowUp, { id, done: `You have been in touch with ${person.name}`, to: back.to })
  return (
    <>
      <Fault fault={seeing.error ?? finishing.error} />
      <div className="app-actions">
        {can.acknowledge && (
          <Button busy={seeing.isPending && 'Telling them'} onClick={() => seeing.mutate()}>
            I have seen it
          </Button>
        )}
        {can.finish && (
          <Button busy={finishing.isPending && 'Saving'} look="secondary" onClick={() => finishing.mutate()}>
            We have been in touch
          </Button>
        )}
      </div>
      <p className="app-reference">
        {person.name} sees who has seen it and when. What you talked about is not written down here.
      </p>
    </>
  )
}

type Step = { id: string; done: string; to?: string }

function useStep(endpoint: typeof acknowledgeFollowUp | typeof finishFollowUp, { id, done, to }: Step) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useMutation({
    mutationFn: () => call(endpoint, { params: { followUpId: id } }),
    onSuccess: async () => {
      tellDone(done, to)
      await Promise.all([refreshCheckIns(queryClient), queryClient.invalidateQueries({ queryKey: ['tasks'] })])
    },
  })
}
