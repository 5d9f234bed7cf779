{{- /* The names of the Secrets: that of running processes, and the two that migrations read. */}}
{{- define "govportal.secret" -}}
{{- if ne (empty .Values.secrets.existingSecret) (empty .Values.secrets.existingOwnerSecret) -}}
{{- fail "secrets.existingSecret and secrets.existingOwnerSecret go together: name both Secrets, or neither and give every value under secrets" -}}
{{- end -}}
{{ .Values.secrets.existingSecret | default (include "govportal.fullname" .) }}
{{- end }}

{{- define "govportal.migrationSecret" -}}
{{ .Values.secrets.existingSecret | default (printf "%s-migrate" (include "govportal.fullname" .)) }}
{{- end }}

{{- define "govportal.ownerSecret" -}}
{{ .Values.secrets.existingOwnerSecret | default (printf "%s-migrate" (include "govportal.fullname" .)) }}
{{- end }}

{{- /* Takes (dict "value" ... "path" "secrets.messaging" "what" "the broker's address"). */}}
{{- define "govportal.secretValue" -}}
{{ required (printf "%s is required (%s): give it in a values file, or name Secrets of your own in secrets.existingSecret and secrets.existingOwnerSecret" .path .what) .value | quote }}
{{- end }}

{{- /* Everything that running processes may see. */}}
{{- define "govportal.secretData" -}}
{{- $secrets := .Values.secrets -}}
messaging: {{ include "govportal.secretValue" (dict "value" $secrets.messaging "path" "secrets.messaging" "what" "RabbitMQ's amqp:// address") }}
{{- range $database, $connection := $secrets.databases }}
database-{{ $database }}: {{ include "govportal.secretValue" (dict "value" $connection "path" (printf "secrets.databases.%s" $database) "what" "the connection string of the service's own role") }}
{{- end }}
data-protection.pem: {{ include "govportal.secretValue" (dict "value" $secrets.dataProtectionCertificate "path" "secrets.dataProtectionCertificate" "what" "PEM, key and certificate") }}
identity-signing.pem: {{ include "govportal.secretValue" (dict "value" $secrets.identitySigningCertificate "path" "secrets.identitySigningCertificate" "what" "PEM, key and certificate") }}
identity-encryption.pem: {{ include "govportal.secretValue" (dict "value" $secrets.identityEncryptionCertificate "path" "secrets.identityEncryptionCertificate" "what" "PEM, key and certificate") }}
credentials.json: {{ include "govportal.secretValue" (dict "value" $secrets.credentials "path" "secrets.credentials" "what" "the clients and accounts, as JSON") }}
{{- with $secrets.telemetryHeaders }}
telemetry-headers: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "govportal.ownerData" -}}
{{- range $database, $connection := .Values.secrets.owners }}
owner-{{ $database }}: {{ include "govportal.secretValue" (dict "value" $connection "path" (printf "secrets.owners.%s" $database) "what" "the connection string of the role that owns the database") }}
{{- end }}
{{- end }}

{{- /* An environment variable out of a Secret: (dict "variable" ... "secret" ... "key" ...). */}}
{{- define "govportal.secretVariable" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}
