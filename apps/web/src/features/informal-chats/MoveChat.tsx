import { type BookedChat, moveChat } from '@elevate/contracts/informal-chats'
import { useQueryClient } from '@tanstack/react-query'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { myChatQuery } from './queries.ts'
import { choicesOf } from './times.ts'

type MoveChatProps = { chat: BookedChat; token: string; done: (chat: BookedChat) => void }

/** The other times that are free; until the button is pressed the one that is booked stays. */
export function MoveChat({ chat, token, done }: MoveChatProps) {
  const queryClient = useQueryClient()
  const form = useForm({
    initial: { slotId: '' },
    messages: { slotId: 'Choose the time that you would like instead' },
    check: ({ slotId }) => ({ slotId: slotId === '' ? 'required' : undefined }),
    body: ({ slotId }) => ({ token, slotId }),
    send: (body) =>
      callOpenly(moveChat, { body }).catch((fault: unknown) => {
        void queryClient.invalidateQueries({ queryKey: myChatQuery(token).queryKey })
        throw fault
      }),
    refusals: {
      taken: { field: 'slotId' as const, text: 'Somebody has just booked this time. Choose another one' },
      'campaign-closed':
        'This recruitment has closed, so chats can no longer be moved. You keep the time that you have.',
    },
    done,
  })
  if (chat.others.length === 0) return <p>There is no other free time at the moment.</p>
  return (
    <Form busy="Moving your chat" form={form} look="secondary" submit="Move my chat to this time">
      <RadiosField
        choices={choicesOf(chat.others)}
        field={form.field('slotId')}
        label="If another time suits you better"
      />
    </Form>
  )
}
