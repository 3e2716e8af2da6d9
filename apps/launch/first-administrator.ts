import { readConfig } from '@elevate/api/config'
import { isEmpty } from '@elevate/api/demo/is-empty'
import { createSetupLink } from '@elevate/api/setup-link'

// Prints the one-time link that creates the first administrator and organisation of an empty production database.
const { databaseUrl, publicUrl } = readConfig(process.env)
if (await isEmpty(databaseUrl)) {
  process.stdout.write(`${await createSetupLink(databaseUrl, publicUrl)}\n`)
} else {
  console.error('Somebody is known already; an administrator invites others from within Elevate.')
  process.exitCode = 1
}
