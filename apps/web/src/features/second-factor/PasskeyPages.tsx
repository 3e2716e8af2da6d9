import type { Output } from '@elevate/contracts/endpoint'
import { addPasskey, beginPasskey, type Passkey, removePasskey, renamePasskey } from '@elevate/contracts/second-factor'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { NotFoundPage } from '../../app/errors/NotFoundPage.tsx'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { Page } from '../../ui/Page.tsx'
import { back, useBackWith } from './back.ts'
import { KeepCodesPage } from './KeepCodesPage.tsx'
import { passkeyNameMessages } from './messages.ts'
import { secondFactorQuery } from './queries.ts'
import { PasskeyForm } from './set-up/PasskeyForm.tsx'

export function AddPasskeyPage() {
  const goBack = useBackWith()
  const [added, setAdded] = useState<{ name: string; codes: string[] }>()
  const doneWith = (name: string) => `The passkey “${name}” is added`
  if (added) return <KeepCodesPage codes={added.codes} done={doneWith(added.name)} />
  return (
    <Page back={back} title="Add a passkey">
      <p>
        Give it a name, then your browser asks you where to keep it: on this device, on your phone, or on a security
        key.
      </p>
      <PasskeyForm<Output<typeof addPasskey>>
        ask={() => call(beginPasskey)}
        done={({ passkey: { name }, recoveryCodes: codes }) =>
          codes === null ? goBack(doneWith(name)) : setAdded({ name, codes })
        }
        keep={(made) => call(addPasskey, { body: made })}
      />
    </Page>
  )
}

const usePasskey = (): Passkey | undefined => {
  const { passkeyId } = useParams()
  const { data: mine } = useSuspenseQuery(secondFactorQuery())
  return mine.passkeys.find(({ id }) => id === passkeyId)
}

export function RenamePasskeyPage() {
  const passkey = usePasskey()
  return passkey ? <Rename passkey={passkey} /> : <NotFoundPage />
}

function Rename({ passkey: { id, name, version } }: { passkey: Passkey }) {
  const goBack = useBackWith()
  const form = useForm({
    initial: { name },
    messages: { name: passkeyNameMessages },
    body: (typed) => typed,
    schema: renamePasskey.schema.body,
    send: (body) => call(renamePasskey, { params: { passkeyId: id }, body, ifMatch: `"${version}"` }),
    done: (renamed) => goBack(`The passkey is called “${renamed.name}” now`),
  })
  return (
    <Page back={back} title={`Rename the passkey “${name}”`}>
      <Form busy="Renaming" form={form} submit="Rename the passkey">
        <TextField field={form.field('name')} label="Name of this passkey" width={20} />
      </Form>
    </Page>
  )
}

export function RemovePasskeyPage() {
  const passkey = usePasskey()
  return passkey ? <Remove passkey={passkey} /> : <NotFoundPage />
}

function Remove({ passkey: { id, name, version } }: { passkey: Passkey }) {
  const goBack = useBackWith()
  const action = useMutation({
    mutationFn: () => call(removePasskey, { params: { passkeyId: id }, ifMatch: `"${version}"` }),
    onSuccess: () => goBack(`The passkey “${name}” is removed. Everywhere else you are signed out`),
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Removing the passkey"
      confirm="Remove the passkey"
      title={`Remove the passkey “${name}”?`}
    >
      <p>
        You cannot sign in with it any more. Delete it on the device too, so that it is not offered to you. Everywhere
        else where you are signed in you will be signed out.
      </p>
    </ConfirmPage>
  )
}
