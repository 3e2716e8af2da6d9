import { scheduleDropIn } from '@elevate/contracts/drop-ins'
import { londonWallTime } from '@elevate/contracts/london-time'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { DateTimeField } from '../../../forms/DateTimeField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dateTimeBroken, instantFrom, noDateTime } from '../../../forms/typed-date-time.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { refreshDropIns, settingsQuery } from '../queries.ts'
import { WhatFields, WhereFields } from './SessionFields.tsx'
import { sessionBody, sessionBroken, sessionMessages, sessionRefusals, usualSession } from './session-form.ts'
import { whenMessages, whenRefusals } from './when-words.ts'

/** One session by itself. */
export function NewSessionPage() {
  const { id: organisationId, name } = useOrganisation()
  const { person } = useMe()
  const { data: settings } = useSuspenseQuery(settingsQuery(organisationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { ...usualSession(person.id, settings.defaultCapacity), when: noDateTime },
    messages: { ...sessionMessages, when: whenMessages },
    check: (typed) => ({ ...sessionBroken(typed), when: dateTimeBroken(typed.when) }),
    body: ({ when, ...typed }) => {
      const { day, time } = londonWallTime(new Date(instantFrom(when) ?? 0))
      return { organisationId, day, startTime: time, ...sessionBody(typed) }
    },
    send: (body, { idempotencyKey }) => call(scheduleDropIn, { body, idempotencyKey }),
    refusals: { ...sessionRefusals, ...whenRefusals },
    done: async (dropIn) => {
      await refreshDropIns(queryClient)
      tellDone('The session is arranged', `/drop-ins/${dropIn.id}`)
    },
  })
  return (
    <Page
      back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }}
      caption={name}
      title="Arrange a single session"
    >
      <Form busy="Arranging" form={form} submit="Arrange the session">
        <WhatFields form={form} />
        <DateTimeField field={form.field('when')} hint="For example, 27 3 2027 at 2pm" label="When does it start?" />
        <WhereFields form={form} organisationId={organisationId} />
      </Form>
    </Page>
  )
}
