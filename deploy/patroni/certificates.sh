#!/bin/sh
# Makes, in the current folder, an authority for the machines of a larger site and a certificate for each of them, by openssl alone:
#   sh certificates.sh data-1=10.1.2.11 data-2=10.1.2.12 voter-3=10.1.2.13 node=10.1.2.10
# A machine gets ca.pem and its own NAME.pem and NAME-key.pem, a data machine replicator.pem and replicator-key.pem too. ca-key.pem goes to a safe.
# Run again with other names later: the authority that is there signs them. Certificates last two years; note the day.
set -eu
umask 077
days=730
[ -f ca.pem ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -days 3650 -keyout ca-key.pem -out ca.pem -subj "/CN=THAHS larger site" -addext "keyUsage=critical,keyCertSign,cRLSign" 2>/dev/null
sign() {
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -keyout "$1-key.pem" -out "$1.csr" -subj "/CN=$1" 2>/dev/null
  printf 'basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s\n' "$2" > "$1.ext"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca-key.pem -days "$days" -extfile "$1.ext" -out "$1.pem" 2>/dev/null
  rm "$1.csr" "$1.ext"
}
# By 127.0.0.1 the node reaches whichever data machine leads, through its own haproxy.
for each in "$@"; do sign "${each%%=*}" "IP:${each#*=},IP:127.0.0.1,DNS:localhost,DNS:${each%%=*}"; done
sign replicator "DNS:replicator"
