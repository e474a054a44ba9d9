# make site: set up, check, build into site/.  make test: set up, run every test.  make bench: set up, measure.
VENV := .venv
PYTHON := $(VENV)/bin/python

# WHEELHOUSE: a folder that «make wheelhouse» has filled; pip then asks no index. See docs/ky-thuat/ban-giao.md.
ifdef WHEELHOUSE
export PIP_NO_INDEX := 1
export PIP_FIND_LINKS := $(abspath $(WHEELHOUSE))
endif

.PHONY: site serve check test bench request preview-site publish rollback verify status wheelhouse sbom lock clean

site: $(VENV)/site.stamp
	$(PYTHON) -m macros xay-dung

serve: $(VENV)/site.stamp
	$(PYTHON) -m macros xem

check: $(VENV)/site.stamp
	$(PYTHON) -m macros kiem-tra

test: $(VENV)/test.stamp
	$(PYTHON) -m pytest --numprocesses auto --dist loadfile

bench: $(VENV)/test.stamp
	$(PYTHON) tests/bench.py

# What a forge's pipeline calls in a clone of main (docs/ky-thuat/yeu-cau.md). REPO: its clone with the request; BASE, HEAD: commits
# there; INTO: a folder for the report and the project; NUMBER: of the request; PREVIEWS, PREVIEWS_URL: where previews stand, if anywhere.
request: $(VENV)/site.stamp
	$(PYTHON) -m macros xet-yeu-cau "$(REPO)" --goc "$(BASE)" --moi "$(HEAD)" --vao "$(INTO)" --so "$(or $(NUMBER),0)" \
		--dia-chi "$(and $(NUMBER),$(PREVIEWS_URL),$(PREVIEWS_URL:%/=%)/yeu-cau-$(NUMBER)/)"

preview-site: $(VENV)/site.stamp
	$(PYTHON) -m macros --thu-muc "$(INTO)/du-an" xay-dung --cach-ly
	test -z "$(and $(NUMBER),$(PREVIEWS))" || $(PYTHON) -m macros --thu-muc "$(INTO)/du-an" dat-xem-truoc "$(PREVIEWS)" --so "$(NUMBER)"

# ROOT: the folder of releases, whose current/www a web server shows. See docs/ky-thuat/phat-hanh.md.
publish rollback verify status: $(VENV)/site.stamp
	@test -n "$(ROOT)" || { echo "Thiếu ROOT, thư mục phát hành: make $@ ROOT=/srv/bao-cao"; exit 2; }
	$(PYTHON) -m macros $(COMMAND) "$(ROOT)"

publish: COMMAND := phat-hanh
rollback: COMMAND := quay-lai
verify: COMMAND := doi-chung
status: COMMAND := tinh-trang

$(VENV)/site.stamp: requirements.lock pyproject.toml
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp tests/requirements.lock
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.lock
	touch $@

# Every wheel of the lock, for this machine's kind and this Python, to install from where there is no network.
wheelhouse: $(VENV)/site.stamp
	rm -rf wheelhouse
	$(PYTHON) -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: --dest wheelhouse -r requirements.lock
	$(PYTHON) -c 'import platform; print(platform.python_implementation(), platform.python_version(), platform.platform())' > wheelhouse/python.txt

# What is shipped, with licences: docs/ky-thuat/thanh-phan.md, and for other programs sbom.cdx.json (CycloneDX).
sbom: $(VENV)/site.stamp
	$(PYTHON) tests/components.py

# Written anew only when pyproject.toml changes; the locks hold hashes and no addresses.
lock:
	python3 -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra build pyproject.toml -o requirements.lock
	$(VENV)/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra build --extra test pyproject.toml -o tests/requirements.lock

clean:
	rm -rf $(VENV) site
