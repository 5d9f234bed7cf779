{{- /*
What a process is told, and nothing else: (dict "root" $ "name" ... "process" ... "verb" "run" or "migrate").
The names are those of AppHost/Injected.cs, but for HTTP_PORTS (there ASPNETCORE_URLS), POD_NAME, Authentication__AllowHttp, Identity__BehindTls and the networks
whose forwarding headers count (on one machine that is loopback, which needs no setting).
*/}}
{{- define "govportal.environment" -}}
{{- $root := .root -}}
{{- $name := .name -}}
{{- $secret := include (ternary "govportal.migrationSecret" "govportal.secret" (eq .verb "migrate")) $root -}}
{{- $metadata := include "govportal.metadataAddress" $root -}}
{{- if eq .verb "run" -}}
- name: HTTP_PORTS
  value: "8080"
{{ end -}}
- name: Authentication__Issuer
  value: {{ $root.Values.authentication.issuer | default (include "govportal.publicAddress" $root) | quote }}
- name: Authentication__MetadataAddress
  value: {{ $metadata | quote }}
{{- if hasPrefix "http://" $metadata }}
# The keys are read inside the cluster, from a Service that only the suite's own pods reach.
- name: Authentication__AllowHttp
  value: "true"
{{- end }}
- name: OTEL_SERVICE_NAME
  value: {{ $name }}
- name: POD_NAME
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: OTEL_RESOURCE_ATTRIBUTES
  value: service.instance.id=$(POD_NAME)
{{- with $root.Values.telemetry.endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
- name: OTEL_EXPORTER_OTLP_PROTOCOL
  value: grpc
- name: OTEL_EXPORTER_OTLP_HEADERS
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: telemetry-headers
      optional: true
{{- end }}
{{- with .process.database }}
{{- if eq $.verb "migrate" }}
{{ include "govportal.secretVariable" (dict "variable" (printf "ConnectionStrings__%s_owner" .) "secret" (include "govportal.ownerSecret" $root) "key" (printf "owner-%s" .)) }}
{{- end }}
{{ include "govportal.secretVariable" (dict "variable" (printf "ConnectionStrings__%s" .) "secret" $secret "key" (printf "database-%s" .)) }}
{{- end }}
{{- if .process.messages }}
{{ include "govportal.secretVariable" (dict "variable" "ConnectionStrings__messaging" "secret" $secret "key" "messaging") }}
{{- end }}
{{- if .process.personal }}
- name: DataProtection__CertificatePath
  value: /etc/govportal/data-protection.pem
{{- end }}
{{- if .process.signs }}
- name: Identity__CredentialsPath
  value: /etc/govportal/credentials.json
- name: Identity__SigningCertificatePath
  value: /etc/govportal/identity-signing.pem
- name: Identity__EncryptionCertificatePath
  value: /etc/govportal/identity-encryption.pem
{{- if and (eq .verb "run") (not $root.Values.authentication.issuer) }}
# The issuer's name is https and its TLS ends at the ingress; the suite's own pods read its keys over plain http, which identity else refuses.
- name: Identity__BehindTls
  value: "true"
{{- end }}
{{- end }}
{{- range .process.calls }}
- name: services__{{ . }}__http__0
  value: {{ include "govportal.url" (dict "root" $root "name" .) }}
{{- end }}
{{- if eq .verb "run" }}
{{- if eq $name "gateway" }}
{{- range $at, $network := include "govportal.proxies" $root | fromJsonArray }}
- name: Gateway__TrustedProxies__{{ $at }}
  value: {{ $network | quote }}
{{- end }}
{{- else }}
{{- range $at, $network := $root.Values.network.pods }}
- name: ForwardedHeaders__KnownNetworks__{{ $at }}
  value: {{ $network | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- range $variable, $value := .process.extraEnv }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- /* The networks whose forwarding headers the gateway believes, as JSON. */}}
{{- define "govportal.proxies" -}}
{{- if .Values.network.proxies }}{{ .Values.network.proxies | toJson }}{{ else if .Values.ingress.enabled }}{{ .Values.network.pods | toJson }}{{ else }}[]{{ end -}}
{{- end }}

{{- define "govportal.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if or .process.personal .process.signs }}
- name: secrets
  mountPath: /etc/govportal
  readOnly: true
{{- end }}
{{- end }}

{{- /* Same argument as govportal.environment; of the Secret's files a process sees only its own. */}}
{{- define "govportal.volumes" -}}
- name: tmp
  emptyDir: {}
{{- if or .process.personal .process.signs }}
- name: secrets
  secret:
    secretName: {{ include (ternary "govportal.migrationSecret" "govportal.secret" (eq .verb "migrate")) .root }}
    defaultMode: 0440
    items:
      {{- if .process.personal }}
      - key: data-protection.pem
        path: data-protection.pem
      {{- end }}
      {{- if .process.signs }}
      - key: identity-signing.pem
        path: identity-signing.pem
      - key: identity-encryption.pem
        path: identity-encryption.pem
      - key: credentials.json
        path: credentials.json
      {{- end }}
{{- end }}
{{- end }}
