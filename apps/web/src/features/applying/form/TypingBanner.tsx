import type { ApplicationForm } from '@elevate/contracts/application-form'
import { fullNameOf } from '../words.ts'

const routes = { phone: 'by phone', post: 'by post', online: 'online' }

/** For staff: whose application they are typing. Nothing for applicants themselves. */
export function TypingBanner({ form: { route, details, reference, typedBy } }: { form: ApplicationForm }) {
  if (route === 'online') return null
  return (
    <div className="nhsuk-inset-text app-typing">
      <p>
        You are typing for <strong>{fullNameOf(details) || 'somebody'}</strong>, who applies {routes[route]}. Write what
        they say in their own words. Reference {reference}
        {typedBy && `, begun by ${typedBy}`}.
      </p>
    </div>
  )
}
