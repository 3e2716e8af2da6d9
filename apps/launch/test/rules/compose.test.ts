import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../root.ts'

/* The shape that runs in production, held to its rules. That it works was tried with real processes: docs/operating.md. */

type Service = {
  image: string
  user?: string
  read_only?: boolean
  init?: boolean
  cap_drop?: string[]
  cap_add?: string[]
  privileged?: boolean
  security_opt?: string[]
  pids_limit?: number
  restart?: string
  logging?: { options: Record<string, string> }
  environment?: Record<string, string | number>
  secrets?: string[]
  ports?: string[]
  volumes?: string[]
  networks?: string[]
  build?: { dockerfile: string; target: string }
  deploy?: { replicas?: number; resources?: { limits?: { cpus?: string; memory?: string } } }
  healthcheck?: { test?: string[]; disable?: boolean }
  depends_on?: Record<string, { condition: string }>
}
type Compose = {
  services: Record<string, Service>
  secrets: Record<string, { file: string }>
  networks: Record<string, { internal?: boolean } | null>
}

const text = (name: string): string => readFileSync(join(root, name), 'utf8')
const compose = parse(text('docker-compose.yml'), { merge: true }) as Compose
const { services, networks } = compose
const dockerfile = text('apps/launch/docker/Dockerfile')
const caddyfile = text('apps/launch/docker/Caddyfile')
const all = Object.entries(services)

test('it has PostgreSQL, two APIs, a worker, a proxy and a mail catcher', () => {
  expect(Object.keys(services).sort()).toEqual(['api', 'database', 'mail', 'migrate', 'proxy', 'worker'])
  expect(services.api?.deploy?.replicas).toBe(2)
})

describe.each(all)('%s', (name, service) => {
  test('runs as an ordinary user, on a file system that it cannot write, with no rights of the kernel', () => {
    expect(service).toMatchObject({ read_only: true, init: true, cap_drop: ['ALL'] })
    expect(service.user).toMatch(/^[1-9]\d+:[1-9]\d+$/)
    expect(service.security_opt).toContain('no-new-privileges:true')
    expect([service.cap_add, service.privileged]).toEqual([undefined, undefined])
  })

  test('takes no more than its share of processors, memory, processes and disk', () => {
    expect(service.deploy?.resources?.limits).toMatchObject({ cpus: expect.any(String), memory: expect.any(String) })
    expect(service.pids_limit).toBeLessThanOrEqual(300)
    expect(service.logging?.options).toMatchObject({ 'max-size': '10m', 'max-file': '5' })
  })

  test('says whether it is well, and comes back when it ends', () => {
    if (name === 'migrate') return expect(service).toMatchObject({ restart: 'on-failure' })
    expect(service.restart).toBe('unless-stopped')
    // Everything is text: a colon and a blank in it would have made YAML read a mapping.
    expect(service.healthcheck?.test?.map((each) => typeof each)).toEqual(
      service.healthcheck?.test?.map(() => 'string'),
    )
    expect(service.healthcheck?.test?.[0]).toBe('CMD')
  })

  test('has an exact version', () => {
    if (!service.build) expect(service.image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/)
    else expect(dockerfile).toContain(` AS ${service.build.target}\n`)
  })

  test('has no secret in its environment, nor a default for what must be chosen', () => {
    for (const [setting, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD|SECRET|SMTP_URL|KEY/.test(setting)) expect(setting).toMatch(/_FILE$/)
      expect(String(value)).not.toMatch(/:\/\/[^/@]+:[^/@]+@/)
    }
    for (const secret of service.secrets ?? []) expect(compose.secrets[secret]?.file).toContain(secret)
  })

  test('writes into volumes that are meant for it, and mounts nothing else of the machine for writing', () => {
    for (const volume of service.volumes ?? []) {
      const isOfTheMachine = /^[./$]/.test(volume)
      expect(volume).toMatch(isOfTheMachine ? /:ro$/ : /^(database|certificates):\//)
      expect(volume).not.toContain('docker.sock')
    }
  })
})

test('the outside reaches the proxy alone; mails that were caught are read from the machine itself', () => {
  const published = all.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))

  expect(published).toEqual(['proxy 80:8080', 'proxy 443:8443', 'mail 127.0.0.1:8025:8025'])
})

test('the database is reached by those who need it, and it and the API reach nobody outside', () => {
  const on = (network: string) => all.filter(([, each]) => each.networks?.includes(network)).map(([name]) => name)

  expect(on('data')).toEqual(['database', 'migrate', 'api', 'worker'])
  expect(on('front')).toEqual(['api', 'worker', 'proxy'])
  expect([networks.data, networks.front]).toEqual([{ internal: true }, { internal: true }])
  expect(on('outside')).toEqual(['proxy'])
  expect(services.api?.networks).toEqual(['front', 'data'])
})

test('each waits for what it needs: the database, then the migration, then the API', () => {
  expect(services.migrate?.depends_on).toEqual({ database: { condition: 'service_healthy' } })
  for (const name of ['api', 'worker'])
    expect(services[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
  expect(services.proxy?.depends_on).toEqual({ api: { condition: 'service_healthy' } })
})

test('the owner of the tables is known to the database and the migration alone', () => {
  const knows = all.filter(([, { secrets = [] }]) => secrets.includes('owner-database-password')).map(([name]) => name)

  expect(knows).toEqual(['database', 'migrate'])
})

test('.env.example names every setting that is read, here, by the servers and by the start', () => {
  const example = new Set([...text('.env.example').matchAll(/^#?\s?([A-Z_]+)=/gm)].map(([, name]) => name))
  const read = [
    ...text('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g),
    ...text('apps/api/src/config.ts').matchAll(/\benv\.([A-Z_]+)|text\('([A-Z_]+)'/g),
    ...text('apps/launch/settings.ts').matchAll(/\b(?:env|given)\.([A-Z_]+)/g),
    ...text('apps/api/src/secret-files.ts').matchAll(/^ {2}'([A-Z_]+)',$/gm),
  ].map(([, one, other]) => one ?? other)

  expect(read.length).toBeGreaterThan(40)
  expect(read.filter((name) => !example.has(name) && name !== 'NODE_ENV')).toEqual([])
})

describe('the images', () => {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1)

  test('come from exact versions, in several stages', () => {
    const bases = stages.map((stage) => stage.match(/^FROM (\S+) AS (\S+)/)?.slice(1) ?? [])
    const own = bases.map(([, name]) => name)

    expect(bases.length).toBeGreaterThanOrEqual(5)
    for (const [base] of bases) if (!own.includes(base)) expect(base).toMatch(/:\d+\.\d+\.\d+-[a-z-]+$/)
  })

  test.each(['elevate', 'proxy'])('%s runs as an ordinary user and by no shell', (target) => {
    const stage = stages.find((each) => each.includes(` AS ${target}\n`)) ?? ''

    expect(stage).toMatch(/^USER 1000:1000$/m)
    expect(stage).toMatch(/^CMD \["/m)
    expect(stage.indexOf('USER ')).toBeGreaterThan(stage.lastIndexOf('RUN '))
  })

  test('use the runtime and the package manager of package.json, from the lockfile', () => {
    const { packageManager, devDependencies } = JSON.parse(text('package.json'))

    expect(new Set(dockerfile.match(/node:[\d.]+/g))).toEqual(new Set([`node:${devDependencies.node}`]))
    expect(new Set(dockerfile.match(/pnpm@[\d.]+/g))).toEqual(new Set([packageManager]))
    for (const install of dockerfile.match(/pnpm@\S+ install.*/g) ?? []) expect(install).toContain('--frozen-lockfile')
  })

  test('have what they copy, and no key, setting or test of ours', () => {
    const ignored = text('apps/launch/docker/Dockerfile.dockerignore').split('\n')
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gm)].flatMap(
      ([, all]) => all?.split(' ') ?? [],
    )

    expect(ignored[0]).toBe('**')
    for (const path of copied) {
      expect(statSync(join(root, path)).isFile() || ['apps', 'packages'].includes(path)).toBe(true)
      expect(ignored).toContain(`!${path.split('/')[0]}`)
    }
    expect(ignored.filter((line) => line.startsWith('!')).join()).not.toMatch(/secrets|certificates|\.env/)
    expect(ignored).toContain('**/*.test.ts')
  })
})

describe('the proxy', () => {
  test('keeps figures inside, limits what is sent, and believes no address that a caller made up', () => {
    expect(caddyfile).toMatch(/@metrics path \/api\/metrics \/api\/metrics\/\*\n\thandle @metrics \{\n\t\terror 404/)
    expect(caddyfile).toContain('max_size 11MB')
    expect(caddyfile).toMatch(/@large header_regexp Content-Length .*\n\thandle @large \{\n\t\terror 413/)
    expect(caddyfile).toContain('max_header_size 16KB')
    expect(caddyfile).toContain('trusted_proxies {$TRUSTED_PROXIES:127.0.0.1/32}')
    expect(caddyfile).toContain('admin off')
  })

  test('has headers for what it answers itself, and writes down no address', () => {
    expect(caddyfile.match(/^\t+import headers$/gm)).toHaveLength(2)
    for (const header of ['Content-Security-Policy', 'X-Content-Type-Options', 'Strict-Transport-Security'])
      expect(caddyfile).toContain(`?${header} `)
    expect(caddyfile).toContain('request>uri delete')
    expect(caddyfile).toContain('request>headers delete')
  })

  test('listens where compose looks for it', () => {
    for (const port of ['8080', '8443']) {
      expect(caddyfile).toMatch(new RegExp(`_port ${port}$`, 'm'))
      expect(services.proxy?.ports?.join()).toContain(`:${port}`)
    }
    expect(services.proxy?.healthcheck?.test?.join(' ')).toContain('http://127.0.0.1:8090/')
  })
})
