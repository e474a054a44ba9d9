"""The real web servers with the configurations of deploy/, and a real directory of accounts, all on this host's loopback."""

import base64
import contextlib
import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from conftest import ROOT

DEPLOY = ROOT / "deploy"
HOST = "bao-cao.xa.example"
READER, PASSWORD = "cán-bộ", "mật khẩu Việt"
# What Debian switches on by itself, with its settings, and what the page for the IT person adds.
MODULES = "mpm_event access_compat alias auth_basic authn_core authn_file authz_core authz_host authz_user autoindex deflate dir env filter mime negotiation reqtimeout setenvif status rewrite headers allowmethods ssl socache_shmcb ldap authnz_ldap"
SETTINGS = "alias autoindex deflate dir mime negotiation reqtimeout setenvif status"
NGINX = """
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/nginx.log; {user}
events {{ worker_connections 768; }}
http {{
    sendfile on; tcp_nopush on; types_hash_max_size 2048;
    include /etc/nginx/mime.types; default_type application/octet-stream;
    ssl_prefer_server_ciphers on; access_log off; gzip on;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    include {folder}/bao-cao.conf;
}}
"""
APACHE = """
ServerRoot {folder}
PidFile {folder}/apache.pid
ErrorLog {folder}/apache.log
{modules}
{settings}
{user}
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
{more}
Listen 127.0.0.1:{port}
Include {folder}/bao-cao.conf
"""


def program(name, package):
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if not found:
        pytest.fail(f"{name} is missing: install it with «apt-get install {package}».", pytrace=False)
    return found


@contextlib.contextmanager
def open_folder():
    """A folder that the servers' own user may enter, unlike those of the tests."""
    with tempfile.TemporaryDirectory(prefix="may-chu-") as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def prepare(folder):
    """A certificate of our own for both servers, and the file of passwords."""
    command = [program("openssl", "openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}"]
    names = ["-addext", f"subjectAltName=DNS:{HOST},DNS:localhost,IP:127.0.0.1"]
    subprocess.run([*command, *names, "-keyout", folder / "may-chu.key", "-out", folder / "may-chu.crt"], check=True, capture_output=True)
    subprocess.run([program("htpasswd", "apache2-utils"), "-c", "-b", "-B", "-C", "4", folder / "mat-khau", READER, PASSWORD], check=True, capture_output=True)
    shutil.copytree(DEPLOY / "apache/loi", folder / "loi")
    for name in ("may-chu.key", "mat-khau"):
        (folder / name).chmod(0o644)


def configure(source, target, changes):
    """A configuration of deploy/ with the addresses of this test in place of those of an office."""
    text = source.read_text("utf-8")
    for old, new in changes.items():
        assert old in text, f"{source.name} does not say {old}"
        text = text.replace(old, str(new))
    target.write_text(text, "utf-8")


@contextlib.contextmanager
def nginx(folder, root, site="bao-cao"):
    """nginx with one configuration of deploy/nginx in a prepared folder; gives the port."""
    port = free_port()
    configure(DEPLOY / f"nginx/{site}.conf", folder / "bao-cao.conf", {"listen 443": f"listen 127.0.0.1:{port}", f"/srv/{site}": root, "/etc/bao-cao": folder})
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, user="" if os.geteuid() else "user www-data;"), "utf-8")
    with _running([program("nginx", "nginx-light"), "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "nginx.log"], port, folder / "nginx.log"):
        yield port


@contextlib.contextmanager
def apache(folder, root, accounts="tep", changes=None):
    """Apache with deploy/apache in a prepared folder, and one kind of accounts, whose addresses are changed; gives the port."""
    port, server = free_port(), program("apache2", "apache2")
    configure(DEPLOY / "apache/bao-cao.conf", folder / "bao-cao.conf", {"*:443": f"127.0.0.1:{port}", "/srv/bao-cao": root, "/etc/bao-cao": folder})
    configure(DEPLOY / f"apache/tai-khoan-{accounts}.conf", folder / "tai-khoan.conf", {"/etc/bao-cao": folder} | (changes or {}))
    configure(DEPLOY / "apache/ldap.conf", folder / "ldap.conf", {"/etc/bao-cao/ldap-ca.crt": folder / "may-chu.crt"})
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES.split())
    settings = "\n".join(f"Include /etc/apache2/mods-available/{name}.conf" for name in SETTINGS.split())
    user = "" if os.geteuid() else "User www-data\nGroup www-data"
    (folder / "apache.conf").write_text(APACHE.format(folder=folder, modules=modules, settings=settings, user=user, port=port, more=f"Include {folder}/ldap.conf" if accounts == "ldap" else ""), "utf-8")
    environment = os.environ | {"LDAPCONF": str(DEPLOY / "apache/openldap.conf")}
    with _running([server, "-f", folder / "apache.conf", "-DFOREGROUND"], port, folder / "apache.log", env=environment):
        yield port


@contextlib.contextmanager
def _running(command, port, log, **options):
    process = subprocess.Popen([*map(str, command)], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            if process.poll() is not None:
                pytest.fail(f"{command[0]}: {process.stderr.read().decode()} {log.read_text() if log.exists() else ''}", pytrace=False)
            time.sleep(0.05)
        else:
            pytest.fail(f"{command[0]} does not answer", pytrace=False)
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGCONT)
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                # A request that waits for a directory keeps Apache from ending.
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def login(name=READER, password=PASSWORD):
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}


def connect(port, timeout=30):
    return http.client.HTTPSConnection("127.0.0.1", port, timeout=timeout, context=ssl._create_unverified_context())


def ask(port, path, method="GET", headers=None, connection=None, timeout=60):
    """(status, headers as a list of pairs, body) of one request, sent as it is written."""
    connection = connection or connect(port, timeout)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in ({"Host": HOST} | (headers or {})).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.getheaders(), answer.read()


# The directory of accounts.

SLAPD = """
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile {folder}/slapd.pid
TLSCertificateFile {folder}/may-chu.crt
TLSCertificateKeyFile {folder}/may-chu.key
TLSVerifyClient never
security tls=1
database mdb
suffix "dc=xa,dc=example"
directory {folder}/ldap
rootdn "cn=may-chu,dc=xa,dc=example"
rootpw bi-mat
access to * by anonymous auth by * read
"""
LDIF = """dn: dc=xa,dc=example
objectClass: dcObject
objectClass: organization
dc: xa
o: xa

dn: ou=nguoi-dung,dc=xa,dc=example
objectClass: organizationalUnit
ou: nguoi-dung

dn: ou=nhom,dc=xa,dc=example
objectClass: organizationalUnit
ou: nhom

dn: uid=canbo,ou=nguoi-dung,dc=xa,dc=example
objectClass: inetOrgPerson
uid: canbo
cn: Can Bo
sn: Bo
userPassword: mật khẩu Việt

dn: uid=khach,ou=nguoi-dung,dc=xa,dc=example
objectClass: inetOrgPerson
uid: khach
cn: Khach
sn: Khach
userPassword: mật khẩu Việt

dn: cn=doc-bao-cao,ou=nhom,dc=xa,dc=example
objectClass: groupOfNames
cn: doc-bao-cao
member: uid=canbo,ou=nguoi-dung,dc=xa,dc=example
"""


@contextlib.contextmanager
def directory(folder):
    """slapd in a prepared folder, with STARTTLS and ldaps; gives (process, port, port of ldaps). It refuses whatever is not encrypted."""
    server, port, secure = program("slapd", "slapd"), free_port(), free_port()
    (folder / "ldap").mkdir()
    (folder / "ldap-mat-khau").write_text("bi-mat", "utf-8")
    (folder / "slapd.conf").write_text(SLAPD.format(folder=folder), "utf-8")
    (folder / "dau.ldif").write_text(LDIF, "utf-8")
    subprocess.run([program("slapadd", "slapd"), "-f", folder / "slapd.conf", "-l", folder / "dau.ldif"], check=True, capture_output=True)
    addresses = f"ldap://127.0.0.1:{port} ldaps://127.0.0.1:{secure}"
    with _running([server, "-h", addresses, "-f", folder / "slapd.conf", "-d", "0"], port, folder / "slapd.log") as process:
        yield process, port, secure
