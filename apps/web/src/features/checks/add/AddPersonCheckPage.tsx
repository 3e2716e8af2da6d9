import { addPersonCheck } from '@elevate/contracts/application-checks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { personChecksQuery } from '../queries.ts'
import { OneOffFields } from './OneOffFields.tsx'
import { noOneOff, oneOffBroken, oneOffFrom, oneOffMessages } from './one-off.ts'

/** Something that is asked of a partner who has started, for example a training for a new ward. */
export function AddPersonCheckPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(personChecksQuery(personId))
  const places = useMe().grants.flatMap(({ kind, organisation }) =>
    kind === 'coordinator' && organisation ? [organisation] : [],
  )
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const path = `/people/${personId}/checks`
  const form = useForm({
    initial: { organisationId: places.length === 1 ? (places[0]?.id ?? '') : '', ...noOneOff },
    messages: { ...oneOffMessages, organisationId: 'Choose for which organisation' },
    check: ({ organisationId, ...typed }) => ({
      ...oneOffBroken(typed),
      organisationId: organisationId === '' ? 'required' : undefined,
    }),
    body: ({ organisationId, ...typed }) => ({ ...oneOffFrom(typed), organisationId }),
    schema: addPersonCheck.schema.body,
    send: (body, { idempotencyKey }) => call(addPersonCheck, { params: { personId }, body, idempotencyKey }),
    refusals: {
      'no-appointment': `${data.name} holds no appointment there, so there are no checks. Nothing was added.`,
    },
    done: async (after) => {
      queryClient.setQueryData(personChecksQuery(personId).queryKey, after)
      await queryClient.invalidateQueries({ queryKey: ['checks'] })
      tellDone('The check is added', path)
    },
  })
  return (
    <Page back={{ to: path, text: 'Back to checks and renewals' }} caption={data.name} title="Ask for one more thing">
      <p>
        It is asked of {data.name} alone. If it is their turn first, they are told that there is something more; what it
        is they read when they sign in.
      </p>
      <Form busy="Adding" form={form} submit="Add this check">
        {places.length > 1 && (
          <SelectField
            choices={places.map(({ id, name }) => ({ value: id, text: name }))}
            field={form.field('organisationId')}
            label="For which organisation?"
            none="Choose one"
          />
        )}
        <OneOffFields form={form} />
      </Form>
    </Page>
  )
}
