import type { ReferenceToGive } from '@elevate/contracts/references'

/** Whom a referee asks: on a phone one touch rings or writes. */
export function Contact({ reference: { organisation, contact } }: { reference: ReferenceToGive }) {
  const { name, phone, email } = contact
  return (
    <p>
      Questions? Ask {name === '' ? organisation : `${name} at ${organisation}`}
      {(phone || email) && ': '}
      {phone && (
        <>
          ring <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
        </>
      )}
      {phone && email && ' or '}
      {email && (
        <>
          write to <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      .
    </p>
  )
}
