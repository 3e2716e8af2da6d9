#!/bin/sh
# Makes the secrets that are not there yet; run again it changes none. Containers read the files as users of their own,
# so the files are readable and the folder around them is not: nobody but its owner reaches them on this machine.
set -eu
folder=${1:-secrets}
umask 077
mkdir -p "$folder"
for name in owner-database-password app-database-password jwt-secret; do
	[ -s "$folder/$name" ] || openssl rand -hex 32 >"$folder/$name"
done
[ -s "$folder/smtp-url" ] || echo smtp://mail:1025 >"$folder/smtp-url"
chmod 444 "$folder"/*
chmod 700 "$folder"
