import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import helmet from 'helmet'

/** Of what a browser can be asked for, the product uses passkeys and printing; the rest is off, for frames too. */
const permissions = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
]
const permissionsPolicy = [
  ...permissions.map((name) => `${name}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ')

type Headers = Record<string, string>

/** What helmet would set on each reply is the same on each, so it is asked once. */
const headersOf = (options: Parameters<typeof helmet>[0]): Headers => {
  const headers: Headers = {}
  const reply = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => {},
  }
  helmet(options)({} as IncomingMessage, reply as unknown as ServerResponse, (error) => {
    if (error) throw error
  })
  return headers
}

/** Nothing inline, nothing from elsewhere, no framing. */
const ofPages = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}
/** A reply of the API is data: should a browser ever show it as a page, nothing in it runs, loads or is sent. */
const ofReplies = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] }

/** Strict headers for pages and API alike. */
export const security = fp(async (app: FastifyInstance, { publicUrl }: { publicUrl: string }) => {
  const withPolicy = (directives: Record<string, string[]>): Headers => ({
    ...headersOf({
      contentSecurityPolicy: { useDefaults: false, directives },
      crossOriginEmbedderPolicy: false,
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      // Where people open http://localhost it would lock them out of it.
      strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 63_072_000, includeSubDomains: true },
    }),
    'permissions-policy': permissionsPolicy,
  })
  const [page, data] = [withPolicy(ofPages), { ...withPolicy(ofReplies), 'cache-control': 'no-store' }]
  app.addHook('onRequest', (request, reply, done) => {
    const { url } = request
    // Replies of the API are about persons; nothing on the way keeps them.
    reply.headers(url.startsWith('/api/') && !url.startsWith('/api/docs') ? data : page)
    done()
  })
})
