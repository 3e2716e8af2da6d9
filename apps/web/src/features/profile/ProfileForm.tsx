import type { Input } from '@elevate/contracts/endpoint'
import { editMyProfile, type MyProfile } from '@elevate/contracts/profile'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import type { Messages } from '../../forms/messages.ts'
import { type Form as FormState, useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { keepProfile, profileQuery } from './queries.ts'

type ProfileChanges = Input<typeof editMyProfile>['body']

type ProfileFormProps<V extends object> = {
  title: string
  /** What the form starts from. Written first: the types of the others follow from it. */
  answers: (profile: MyProfile) => V
  messages: NoInfer<Messages<keyof V & string>>
  body: (typed: NoInfer<V>) => ProfileChanges
  /** What is said when it is saved. */
  saved: string
  children: (form: FormState<NoInfer<V>>, profile: MyProfile) => ReactNode
}

/** One page of the profile: what it asks, saved in the version that was read. */
export function ProfileForm<V extends object>(props: ProfileFormProps<V>) {
  const { data } = useSuspenseQuery(profileQuery())
  const [profile] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: props.answers(profile),
    messages: props.messages,
    schema: editMyProfile.schema.body,
    body: props.body,
    send: (body) => call(editMyProfile, { body, ifMatch: `"${profile.version}"` }),
    done: (changed) => {
      keepProfile(queryClient, changed)
      tellDone(props.saved, '/profile')
    },
  })
  return (
    <Page back={{ to: '/profile', text: 'Back to your profile' }} title={props.title}>
      <Form busy="Saving" form={form} submit="Save">
        {props.children(form, profile)}
      </Form>
    </Page>
  )
}
