import type { Advert } from '@elevate/contracts/adverts'
import { applyAt } from '@elevate/contracts/starting-applications'
import { useState } from 'react'
import { Link } from 'react-router'
import { callOpenly } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'

type Started = Pick<Advert, 'slug' | 'title' | 'closesAt' | 'contact'>

/** Name and address; the rest is in a mail, whoever the address belongs to. */
export function StartWithEmail({ advert }: { advert: Started }) {
  const [sentTo, setSentTo] = useState<string>()
  return sentTo === undefined ? <Ask advert={advert} sent={setSentTo} /> : <Sent advert={advert} email={sentTo} />
}

function Ask({ advert, sent }: { advert: Started; sent: (email: string) => void }) {
  const { slug, title, closesAt, contact } = advert
  const form = useForm({
    initial: { givenName: '', familyName: '', email: '' },
    messages: {
      givenName: { required: 'Enter your first name', otherwise: 'Make your first name shorter' },
      familyName: 'Make your family name shorter',
      email: { required: 'Enter your email address', otherwise: 'Enter an email address like name@example.org' },
    },
    body: ({ givenName, familyName, email }) => ({
      givenName: givenName.trim(),
      email: email.trim(),
      ...(familyName.trim() === '' ? {} : { familyName: familyName.trim() }),
    }),
    schema: applyAt.schema.body,
    send: (body) => callOpenly(applyAt, { params: { slug }, body }),
    refusals: { closed: 'This closed a moment ago, so we can no longer take new applications.' },
    done: (_result, { email }) => sent(email.trim()),
  })
  return (
    <Page back={{ to: `/join/${slug}`, text: 'Back to the advert' }} caption={title} title="Start your application">
      {closesAt && (
        <p>You can send it until {formatInstant(closesAt)}. You can stop and come back as often as you like.</p>
      )}
      <p>
        We send you an email with a link to your application. If you have an account here already,{' '}
        <Link to={`/sign-in?to=/join/${slug}/apply`}>sign in</Link> instead.
      </p>
      <Form busy="Starting your application" form={form} submit="Start my application">
        <TextField autoComplete="given-name" field={form.field('givenName')} label="First name" width={20} />
        <TextField
          autoComplete="family-name"
          field={form.field('familyName')}
          hint="Leave this empty if you have one name only"
          label="Family name"
          width={20}
        />
        <TextField
          autoComplete="email"
          field={form.field('email')}
          label="Email address"
          spellCheck={false}
          type="email"
          width={30}
        />
      </Form>
      <OtherWays contact={contact} />
    </Page>
  )
}

function OtherWays({ contact: { name, phone, address } }: Pick<Started, 'contact'>) {
  if (!phone && address === '') return null
  return (
    <>
      <h2 className="nhsuk-heading-s">Without email</h2>
      {phone && (
        <p>
          Ring {name || 'us'} on <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>: somebody writes down what
          you say. It counts as much as an application that is typed here.
        </p>
      )}
      {address !== '' && <p className="app-typed">Or write to: {address}</p>}
    </>
  )
}

function Sent({ advert, email }: { advert: Started; email: string }) {
  return (
    <Page
      back={{ to: `/join/${advert.slug}`, text: 'Back to the advert' }}
      caption={advert.title}
      key="sent"
      title="Look in your email"
    >
      <p>
        We have written to <strong>{email}</strong>. The email has a link to your application. It usually arrives within
        a few minutes.
      </p>
      <h2 className="nhsuk-heading-s">If nothing arrives</h2>
      <ul>
        <li>Look in your junk or spam folder.</li>
        <li>Check the address above. If it is not right, start again with the right one.</li>
        <li>If you have an account here, sign in: you need no email for that.</li>
      </ul>
    </Page>
  )
}
