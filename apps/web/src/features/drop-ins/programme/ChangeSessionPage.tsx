import { changeDropIn, type DropInPage } from '@elevate/contracts/drop-ins'
import { londonWallTime } from '@elevate/contracts/london-time'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateTimeField } from '../../../forms/DateTimeField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dateTimeBroken, dateTimeOf, instantFrom } from '../../../forms/typed-date-time.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { dropInQuery, refreshDropIns } from '../queries.ts'
import { counted, whenWords } from '../words.ts'
import { WhatFields, WhereFields } from './SessionFields.tsx'
import { answersOf, sessionBody, sessionBroken, sessionMessages, sessionRefusals } from './session-form.ts'
import { whenMessages, whenRefusals } from './when-words.ts'

/** This session alone. People who have booked are told if the time or place changes. */
export function ChangeSessionPage() {
  const { dropInId = '' } = useParams()
  const { data } = useSuspenseQuery(dropInQuery(dropInId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [dropIn] = useState(data)
  const form = useChange(dropIn)
  const told = dropIn.placesTaken + dropIn.waitingCount
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      caption={whenWords(dropIn)}
      title="Change this session"
    >
      {dropIn.seriesId && (
        <p>
          This changes this session alone.{' '}
          <Link to={`/drop-ins/programme/series/${dropIn.seriesId}/change`}>Change the series from a day on</Link>{' '}
          instead.
        </p>
      )}
      {told > 0 && (
        <p className="nhsuk-inset-text">
          {counted(told, 'person has', 'people have')} booked or wait. If the time or the place changes, they are told
          and their calendars are put right.
        </p>
      )}
      <Form busy="Saving" form={form} submit="Save the change">
        <WhatFields form={form} />
        <DateTimeField field={form.field('when')} label="When does it start?" />
        <WhereFields form={form} organisationId={dropIn.organisation.id} />
      </Form>
    </Page>
  )
}

function useChange(dropIn: DropInPage) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: { ...answersOf(dropIn), when: dateTimeOf(dropIn.startsAt) },
    messages: { ...sessionMessages, when: whenMessages },
    check: (typed) => ({ ...sessionBroken(typed), when: dateTimeBroken(typed.when) }),
    body: ({ when, ...typed }) => {
      const { day, time } = londonWallTime(new Date(instantFrom(when) ?? 0))
      return { day, startTime: time, ...sessionBody(typed) }
    },
    send: (body) => call(changeDropIn, { params: { dropInId: dropIn.id }, body, ifMatch: `"${dropIn.version}"` }),
    refusals: { ...sessionRefusals, ...whenRefusals },
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The session is changed', `/drop-ins/${dropIn.id}`)
    },
  })
}
