import type { BookedChat } from '@elevate/contracts/informal-chats'
import { Link } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { ChatFacts } from './ChatFacts.tsx'

/** Done: when it is, and what comes next. */
export function ChatBooked({ chat }: { chat: BookedChat }) {
  const { advert, isMailed } = chat
  return (
    <Page caption={advert.title} title="Your informal chat is booked">
      <ChatFacts chat={chat} />
      <p>
        {isMailed
          ? 'We have sent you a confirmation by email, with a file for your calendar and a link to move the chat or call it off.'
          : 'Write down the time: without an email address we cannot send you a confirmation. To change it, phone us.'}
      </p>
      <p>
        <Link to={`/join/${advert.slug}`}>Back to the advert</Link>
      </p>
    </Page>
  )
}
