import { type BookedChat, cancelChat } from '@elevate/contracts/informal-chats'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { ChatFacts } from './ChatFacts.tsx'
import { MoveChat } from './MoveChat.tsx'
import { myChatQuery } from './queries.ts'

/** Opened by the link in a confirmation. Opening it changes nothing; only its buttons do. */
export function MyChatPage() {
  const { token = '' } = useParams()
  const { data: chat } = useSuspenseQuery(myChatQuery(token))
  if ('refused' in chat) return <UnknownLink />
  if (chat.state === 'booked') return <Booked chat={chat} token={token} />
  return (
    <Page title={chat.state === 'cancelled' ? 'This chat is called off' : 'This chat is over'}>
      <ChatFacts chat={chat} />
      <p>
        <Link to={`/join/${chat.advert.slug}`}>Read the advert</Link>, where you can book another chat or apply while it
        is open.
      </p>
    </Page>
  )
}

function Booked({ chat, token }: { chat: BookedChat; token: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const keep = (changed: BookedChat, said: string) => {
    queryClient.setQueryData(myChatQuery(token).queryKey, changed)
    tellDone(said)
  }
  const callingOff = useMutation({
    mutationFn: () => callOpenly(cancelChat, { body: { token } }),
    onSuccess: (changed) => keep(changed, 'Your chat is called off'),
  })
  return (
    <Page title="Your informal chat">
      <ChatFacts chat={chat} />
      <MoveChat chat={chat} done={(changed) => keep(changed, 'Your chat has moved')} token={token} />
      <h2 className="nhsuk-heading-m">If you no longer want to talk</h2>
      <p>
        You do not need to say why, and it changes nothing about your application. The time is then free for somebody
        else.
      </p>
      <Fault fault={callingOff.error} />
      <Button busy={callingOff.isPending && 'Calling it off'} look="secondary" onClick={() => callingOff.mutate()}>
        Call off this chat
      </Button>
    </Page>
  )
}

function UnknownLink() {
  return (
    <Page title="This link does not work">
      <p>We do not know this link. Some email programs break long links over two lines: copy all of it.</p>
      <p>
        <Link to="/join">See what is open</Link>
      </p>
    </Page>
  )
}
