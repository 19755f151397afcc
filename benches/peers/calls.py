"""Calls of the same API in a row, wall and CPU time each: taobaopy and topsdk (the platform's own) beside each other.

usage: calls.py URL COUNT
"""

import sys
import time
from urllib.parse import urlsplit

import top.api.base
from taobaopy.taobao import TaoBaoAPIClient
from top import appinfo

URL, COUNT = sys.argv[1], int(sys.argv[2])
ADDRESS = urlsplit(URL)


class OrderGet(top.api.base.RestApi):
    """One request of the official client, as its generator writes them."""

    def __init__(self):
        super().__init__(ADDRESS.hostname, ADDRESS.port)
        self.biz_order_id = 1

    def getapiname(self):
        return "alibaba.idle.recycle.order.get"


def official():
    request = OrderGet()
    request.set_app_info(appinfo("12345678", "helloworld"))
    return request.getResponse("6100e2test")


CLIENT = TaoBaoAPIClient("12345678", "helloworld", domain=f"http://{ADDRESS.netloc}")


def taobaopy():
    return CLIENT.post.alibaba__idle_recycle_order_get(biz_order_id=1, session="6100e2test")


for name, call in [("taobaopy", taobaopy), ("topsdk", official)]:
    for _ in range(20):
        call()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(COUNT):
        answer = call()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    assert answer, name
    print(f"| {name} | {COUNT / wall:.0f} | {COUNT / cpu:.0f} |")
